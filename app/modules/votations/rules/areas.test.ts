import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaOf, groupAreas } from './areas'

const departementOf = (area: string) => (area.startsWith('dep:') ? area : `dep:${area.slice(4, 6)}`)
const group = (counts: Record<string, number>, least = 20) =>
  Object.fromEntries(
    groupAreas(
      Object.entries(counts).map(([area, ballots]) => ({ area, ballots })),
      departementOf,
      least,
      'reg:24',
    ),
  )

describe('the area of a ballot', () => {
  it.each([
    ['com:18033', 64_000, 'com:18033'],
    ['com:18001', 1_999, 'dep:18'],
    ['com:18001', 2_000, 'com:18001'],
    ['com:18001', null, 'dep:18'],
  ])('%s of %s inhabitants: %s', (code, population, area) => {
    expect(areaOf({ code, population, departement: 'dep:18' }, 2_000)).toBe(area)
  })
})

describe('results by territory', () => {
  it.each<[string, Record<string, number>, Record<string, string>]>([
    ['large communes stand alone', { 'com:18033': 40, 'dep:18': 30 }, { 'com:18033': 'com:18033', 'dep:18': 'dep:18' }],
    [
      'small ones go together',
      { 'com:18033': 40, 'com:18001': 12, 'com:18002': 9 },
      { 'com:18033': 'com:18033', 'com:18001': 'dep:18', 'com:18002': 'dep:18' },
    ],
    [
      'too few others take the smallest large one with them, so that no subtraction gives them away',
      { 'com:18033': 40, 'com:18100': 25, 'com:18001': 3 },
      { 'com:18033': 'com:18033', 'com:18100': 'dep:18', 'com:18001': 'dep:18' },
    ],
    [
      'a département with too few goes under the région, with the next',
      { 'com:18033': 4, 'com:36044': 30, 'com:41018': 50 },
      { 'com:18033': 'reg:24', 'com:36044': 'reg:24', 'com:41018': 'com:41018' },
    ],
    ['all too few: one group', { 'com:18033': 4, 'com:36044': 3 }, { 'com:18033': 'reg:24', 'com:36044': 'reg:24' }],
    ['nobody voted there', { 'com:18033': 0, 'com:36044': 20 }, { 'com:36044': 'com:36044' }],
  ])('%s', (_, counts, groups) => {
    expect(group(counts)).toEqual(groups)
  })

  it('never show fewer than the least, and lose no ballot', () => {
    const area = fc.constantFrom(
      'com:18033',
      'com:18001',
      'dep:18',
      'com:36044',
      'dep:36',
      'com:41018',
      'com:41001',
      'dep:45',
    )
    fc.assert(
      fc.property(fc.dictionary(area, fc.nat(60)), fc.integer({ min: 1, max: 40 }), (counts, least) => {
        const groups = group(counts, least)
        const sums = new Map<string, number>()
        for (const [from, ballots] of Object.entries(counts)) {
          if (ballots === 0) continue
          const to = groups[from]
          expect([from, departementOf(from), 'reg:24']).toContain(to)
          sums.set(to ?? '', (sums.get(to ?? '') ?? 0) + ballots)
        }
        if (sums.size > 1) expect(Math.min(...sums.values())).toBeGreaterThanOrEqual(least)
      }),
    )
  })
})
