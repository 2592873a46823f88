import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths } from '../../../platform/pure/civil-date'
import { anniversaryDue, isReportLate, reportDueOn, yearlyProblems } from './yearly'

const held = { grantedOn: '2025-02-28', validUntil: '2028-02-28', revokedOn: null, suspendedOn: null }

describe('a yearly report', () => {
  it.each([
    ['2026-02-27', {}, null],
    ['2026-02-28', {}, 1],
    ['2027-02-27', {}, 1],
    ['2027-02-28', {}, 2],
    ['2028-02-28', {}, 2],
    ['2028-02-29', {}, null],
    ['2026-06-01', { revokedOn: '2026-05-01' }, null],
    ['2026-06-01', { suspendedOn: '2026-05-01' }, null],
  ] as const)('on %s, with %j, is asked for year %s', (day, more, expected) => {
    expect(anniversaryDue({ ...held, ...more }, day)).toBe(expected)
  })

  it('is asked for each whole year but the last, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 72 }), fc.integer({ min: 0, max: 2_400 }), (months, days) => {
        const dates = { ...held, validUntil: addMonths(held.grantedOn, months) }
        const [before, now] = [days, days + 1].map((many) => anniversaryDue(dates, addDays(held.grantedOn, many)))
        if (typeof now === 'number') expect(now).toBeLessThan(months / 12)
        if (typeof now === 'number' && typeof before === 'number') expect([before, before + 1]).toContain(now)
      }),
    )
  })

  it('is late two months after it was asked', () => {
    const dueOn = reportDueOn('2026-11-28')
    expect(dueOn).toBe('2027-01-28')
    expect(isReportLate({ state: 'asked', dueOn }, '2027-01-28')).toBe(false)
    expect(isReportLate({ state: 'asked', dueOn }, '2027-01-29')).toBe(true)
    expect(isReportLate({ state: 'sent', dueOn }, '2027-06-01')).toBe(false)
  })

  it.each([
    [{}, {}],
    [{ hard: ' ' }, { hard: 'text-missing' }],
    [{ figure: '312' }, { figureOf: 'figure-of-missing' }],
    [{ figureOf: 'personnes' }, { figure: 'figure-missing' }],
    [{ figure: '312', figureOf: 'personnes' }, {}],
  ])('with %j lacks %j', (more, expected) => {
    const text = { wentWell: 'Bien.', changed: 'Rien.', hard: 'Rien.', figure: '', figureOf: '' }
    expect(yearlyProblems({ ...text, ...more })).toEqual(expected)
  })
})
