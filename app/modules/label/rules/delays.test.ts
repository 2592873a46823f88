import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../platform/pure/civil-date'
import { delayFigures, type Moved, staysOf } from './delays'

const granted: readonly Moved[] = [
  { from: 'draft', to: 'submitted', on: '2026-01-01' },
  { from: 'submitted', to: 'under-review', on: '2026-01-05' },
  { from: 'under-review', to: 'to-complete', on: '2026-01-10' },
  { from: 'to-complete', to: 'under-review', on: '2026-01-30' },
  { from: 'under-review', to: 'in-committee', on: '2026-02-04' },
  { from: 'in-committee', to: 'in-committee', on: '2026-02-10' },
  { from: 'in-committee', to: 'refused', on: '2026-02-20' },
  { from: 'refused', to: 'under-appeal', on: '2026-03-01' },
  { from: 'under-appeal', to: 'granted', on: '2026-03-31' },
]

describe('the stays of an application', () => {
  it('are told in civil days, an adjournment being the same stay, the first decision ending the whole', () =>
    expect(staysOf(granted).map(({ step, days }) => [step, days])).toEqual([
      ['taking', 4],
      ['review', 5],
      ['completing', 20],
      ['review', 5],
      ['committee', 16],
      ['whole', 50],
      ['appeal', 30],
    ]))

  it('leave out what has not ended', () => expect(staysOf(granted.slice(0, 1))).toEqual([]))
})

describe('the figures', () => {
  const taken = (days: number): Moved[] => [
    { from: 'draft', to: 'submitted', on: '2026-01-01' },
    { from: 'submitted', to: 'under-review', on: addDays('2026-01-01', days) },
  ]

  it.each([
    [[], null, null],
    [[7], 7, 7],
    [[1, 9], 1, 9],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 100], 5, 9],
  ])('of %j: median %s, nine in ten %s', (days, median, nineInTen) =>
    expect(delayFigures(days.map(taken), null).taking).toEqual({ count: days.length, median, nineInTen }),
  )

  it('look at what ended since a day', () =>
    expect(delayFigures([taken(3), taken(40)], '2026-02-01').taking).toEqual({ count: 1, median: 40, nineInTen: 40 }))

  it('are lengths that were seen, the median never above nine in ten, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1 }), (days) => {
        const { median, nineInTen } = delayFigures(days.map(taken), null).taking
        expect(days).toContain(median)
        expect(days).toContain(nineInTen)
        expect(median ?? 0).toBeLessThanOrEqual(nineInTen ?? -1)
        expect(days.filter((one) => one <= (nineInTen ?? -1)).length * 10).toBeGreaterThanOrEqual(days.length * 9)
        expect(delayFigures([...days].reverse().map(taken), null).taking.median).toBe(median)
      }),
    )
  })
})
