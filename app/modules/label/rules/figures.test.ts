import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DecisionCount, daysWithin, elsewhere, isBeyondChance, labelFigures } from './figures'
import { applicantKinds } from './kinds'

const codes = ['18', '28', '36']
const decision = (parts: Partial<DecisionCount>): DecisionCount => ({
  year: '2026',
  kind: 'association',
  departement: '18',
  outcome: 'granted',
  days: 30,
  count: 1,
  ...parts,
})
const figures = (decisions: readonly DecisionCount[], more: Partial<Parameters<typeof labelFigures>[0]> = {}) =>
  labelFigures(
    { received: [], underWay: 0, undecided: 0, decisions, reasons: [], appeals: [], ...more },
    applicantKinds,
    codes,
  )

describe('the days within which decisions are taken', () => {
  it.each([
    [[], 5, 0],
    [[[10, 1]], 9, 10],
    [
      [
        [10, 1],
        [20, 1],
      ],
      5,
      10,
    ],
    [
      [
        [10, 1],
        [20, 1],
        [30, 1],
      ],
      5,
      20,
    ],
    [
      [
        [30, 1],
        [10, 9],
      ],
      9,
      10,
    ],
    [
      [
        [30, 2],
        [10, 9],
      ],
      9,
      30,
    ],
  ] as const)('%j, %i tenths: %i days', (rows, tenths, expected) => {
    expect(daysWithin(rows.map(([days, count]) => ({ days, count })), tenths)).toBe(expected) // prettier-ignore
  })

  it('are those of some decision, and leave that share at or below', () => {
    const rows = fc.array(fc.record({ days: fc.nat(400), count: fc.integer({ min: 1, max: 9 }) }), { minLength: 1 })
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 10 }), (counts, tenths) => {
        const within = daysWithin(counts, tenths)
        const sum = (kept: typeof counts) => kept.reduce((all, { count }) => all + count, 0)
        expect(counts.map(({ days }) => days)).toContain(within)
        expect(10 * sum(counts.filter(({ days }) => days <= within))).toBeGreaterThanOrEqual(tenths * sum(counts))
        expect(10 * sum(counts.filter(({ days }) => days < within))).toBeLessThan(tenths * sum(counts))
      }),
    )
  })
})

describe('a difference beyond chance', () => {
  it.each([
    // 8 of 10 beside 5 of 10: chance explains it (p = 0.35).
    [{ granted: 8, decided: 10 }, { granted: 13, decided: 20 }, false],
    // 10 of 10 beside 2 of 10 (p = 0.0007).
    [{ granted: 10, decided: 10 }, { granted: 12, decided: 20 }, true],
    [{ granted: 0, decided: 5 }, { granted: 40, decided: 50 }, true],
    [{ granted: 5, decided: 5 }, { granted: 5, decided: 5 }, false],
  ])('%j of %j: %s', (inside, all, expected) => {
    expect(isBeyondChance(inside, all)).toBe(expected)
  })

  it('is the same seen from the other side, and never where shares are equal', () => {
    const table = fc.record({ a: fc.nat(30), b: fc.nat(30), c: fc.nat(30), d: fc.nat(30) })
    fc.assert(
      fc.property(table, ({ a, b, c, d }) => {
        const all = { granted: a + c, decided: a + b + c + d }
        const one = isBeyondChance({ granted: a, decided: a + b }, all)
        expect(isBeyondChance({ granted: c, decided: c + d }, all)).toBe(one)
        expect(isBeyondChance({ granted: a, decided: 2 * a }, { granted: 2 * a, decided: 4 * a })).toBe(false)
      }),
    )
  })
})

describe('the figures of the label', () => {
  it('show nothing of fewer than five decisions', () => {
    expect(figures([decision({ count: 4 })])).toMatchObject({ all: null, byYear: [], byKind: [], byDepartement: [] })
  })

  it('put small groups together, and say who differs', () => {
    const found = figures([
      decision({ count: 40, days: 20 }),
      decision({ kind: 'company', departement: '28', outcome: 'refused', count: 9, days: 80 }),
      decision({ kind: 'public-body', departement: null, count: 3, outcome: 'granted-with-plan' }),
      decision({ kind: 'local-authority', departement: '75', count: 2, year: '2025' }),
    ])
    expect(found.all).toEqual({ decided: 54, granted: 45, withPlan: 3, refused: 9, median: 20, nineInTen: 80 })
    expect(found.byKind.map(({ choices, decided, differs }) => [choices, decided, differs])).toEqual([
      [['association'], 40, 'more'],
      [['company'], 9, 'less'],
      [['local-authority', 'public-body'], 5, null],
    ])
    expect(found.byDepartement.map(({ choices, decided }) => [choices, decided])).toEqual([
      [['18'], 40],
      [['28'], 9],
      [[elsewhere], 5],
    ])
    expect(found.byYear.map(({ choices }) => choices)).toEqual([['2026', '2025']])
  })

  it('count appeals by what became of them', () => {
    const appeal = (outcome: 'upheld' | 'granted' | 'waiting') => ({ year: '2026', outcome })
    const appeals = [appeal('upheld'), appeal('upheld'), appeal('granted'), appeal('waiting')]
    expect(figures([], { appeals }).appeals).toEqual({ filed: 4, lines: null })
    expect(figures([], { appeals: [...appeals, appeal('granted')] }).appeals.lines).toEqual([
      { choices: ['2026'], filed: 5, granted: 2, upheld: 2, waiting: 1, withdrawn: 0 },
    ])
  })

  it('lose no decision, and show none apart from fewer than four others', () => {
    const one = fc.record({
      year: fc.constantFrom('2025', '2026', '2027'),
      kind: fc.constantFrom(...applicantKinds),
      departement: fc.constantFrom('18', '28', '36', '75', null),
      outcome: fc.constantFrom('granted' as const, 'granted-with-plan' as const, 'refused' as const),
      days: fc.nat(200),
      count: fc.integer({ min: 1, max: 6 }),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), (decisions) => {
        const found = figures(decisions)
        const total = decisions.reduce((sum, { count }) => sum + count, 0)
        for (const lines of [found.byYear, found.byKind, found.byDepartement]) {
          expect(lines.reduce((sum, { decided }) => sum + decided, 0)).toBe(total < 5 ? 0 : total)
          expect(lines.every((line) => line.decided >= 5 && line.granted + line.refused === line.decided)).toBe(true)
        }
      }),
    )
  })
})
