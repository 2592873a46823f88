import { describe, expect, it } from 'vitest'
import { againOf, changedCriteria, mayRenew, noticeDue } from './renewal'

const held = { validUntil: '2029-08-31', revokedOn: null }

describe('a label that ends', () => {
  it.each([
    ['2029-02-27', null, false],
    ['2029-02-28', 6, true],
    ['2029-05-30', 6, true],
    ['2029-05-31', 3, true],
    ['2029-07-31', 1, true],
    ['2029-08-31', 1, true],
    ['2029-09-01', null, true],
    ['2030-02-28', null, true],
    ['2030-03-01', null, false],
  ] as const)('on %s: notice of %s months, may be renewed: %s', (day, notice, renewable) => {
    expect(noticeDue(held, day)).toBe(notice)
    expect(mayRenew(held, day)).toBe(renewable)
  })

  it('that was withdrawn is neither told of nor renewed', () => {
    expect(noticeDue({ ...held, revokedOn: '2029-01-01' }, '2029-08-01')).toBeNull()
    expect(mayRenew({ ...held, revokedOn: '2029-01-01' }, '2029-08-01')).toBe(false)
  })

  it('is renewed with what changed shown, in the order of the charter', () => {
    expect(changedCriteria(['a', 'b', 'c', 'd'], { a: 1, b: ['x'], c: true }, { a: 1, b: ['x', 'y'], d: 'z' })).toEqual(
      ['b', 'c', 'd'],
    )
  })
})

describe('a past application begins again', () => {
  it.each([
    ['refused', null, '2026-01-01', 'copy'],
    ['closed', null, '2026-01-01', 'copy'],
    ['under-review', null, '2026-01-01', 'no'],
    ['under-appeal', null, '2026-01-01', 'no'],
    ['granted', held, '2027-01-01', 'no'],
    ['granted', held, '2029-04-01', 'renewal'],
    ['granted', held, '2029-10-01', 'renewal'],
    ['granted', held, '2030-06-01', 'copy'],
    ['granted-with-plan', { ...held, revokedOn: '2027-01-01' }, '2027-02-01', 'copy'],
  ] as const)('%s, its label %j, on %s: %s', (state, label, day, how) => {
    expect(againOf(state, label, day)).toEqual({ mayRenew: how === 'renewal', mayCopy: how === 'copy' })
  })
})
