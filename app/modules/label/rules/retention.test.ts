import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../../platform/pure/civil-date'
import { fateOf, filesKeptUntil, keptUntil } from './retention'
import { shipped } from './shipped.test-data'
import { isOpen, states } from './states'

const { settings } = shipped.charter
const endsOn = '2026-05-30'

describe('what was never submitted', () => {
  it.each([
    ['2026-05-15', null, 'kept'],
    ['2026-05-16', null, 'to-announce'],
    ['2026-09-01', null, 'to-announce'],
    ['2026-05-17', '2026-05-16', 'kept'],
    ['2026-05-30', '2026-05-16', 'kept'],
    ['2026-05-31', '2026-05-16', 'to-remove'],
    // Announced late, it has its whole notice.
    ['2026-06-10', '2026-06-01', 'kept'],
    ['2026-06-15', '2026-06-01', 'kept'],
    ['2026-06-16', '2026-06-01', 'to-remove'],
    // A notice given before it was touched again.
    ['2026-06-16', '2026-02-01', 'to-announce'],
  ])('on %s, announced on %s: %s', (today, noticedOn, fate) => {
    expect(fateOf({ endsOn, noticedOn, noticeDays: 14 }, today)).toBe(fate)
  })

  it('is never removed without its whole notice', () => {
    const day = fc.integer({ min: -200, max: 200 }).map((days) => addDays(endsOn, days))
    fc.assert(
      fc.property(fc.option(day), day, fc.integer({ min: 1, max: 90 }), (noticedOn, today, noticeDays) => {
        const unsent = { endsOn, noticedOn, noticeDays }
        if (fateOf(unsent, today) !== 'to-remove') return
        expect(keptUntil(unsent)).not.toBeNull()
        expect(noticedOn).not.toBeNull()
        expect(daysBetween(noticedOn ?? today, today)).toBeGreaterThan(noticeDays)
        expect(today > endsOn).toBe(true)
      }),
    )
  })
})

describe('the files of an application', () => {
  it.each([
    ['granted', '2026-01-10', '2029-01-10', 24, '2031-01-10'],
    ['granted', '2026-01-10', '2026-06-01', 24, '2028-06-01'],
    ['refused', '2026-01-10', null, 24, '2028-01-10'],
    ['closed', '2026-01-31', null, 13, '2027-02-28'],
    ['under-review', '2020-01-01', null, 24, null],
    ['under-appeal', '2020-01-01', null, 24, null],
  ] as const)('%s, last step on %s, label until %s', (state, lastStepOn, labelEndsOn, fileMonths, kept) => {
    expect(filesKeptUntil({ state, lastStepOn, labelEndsOn }, { ...settings, fileMonths })).toBe(kept)
  })

  it('outlive the time to contest', () =>
    expect(
      filesKeptUntil(
        { state: 'refused', lastStepOn: '2026-01-01', labelEndsOn: null },
        { ...settings, fileMonths: 1, appealDays: 90 },
      ),
    ).toBe('2026-04-01'))

  it('are kept without end under review', () => {
    for (const state of states.filter(isOpen))
      expect(filesKeptUntil({ state, lastStepOn: '2000-01-01', labelEndsOn: null }, settings)).toBeNull()
  })
})
