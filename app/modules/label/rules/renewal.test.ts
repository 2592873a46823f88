import { describe, expect, it } from 'vitest'
import { changedCriteria, mayRenew, noticeDue } from './renewal'

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
