import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accountSides,
  type AccountLine,
  categoriesOf,
  mayPublish,
  mayWriteLine,
  mostCents,
  readEuros,
  tenthsOfPercent,
  totalsOf,
} from './accounts'

describe('an amount in euros', () => {
  it.each([
    ['0', 0],
    ['12', 1200],
    ['12,5', 1250],
    ['12.50', 1250],
    ['12 345,67', 1_234_567],
    ['12\u202f345,67\u00a0€', 1_234_567],
    ['12.345,67', 1_234_567],
    ['1.234.567', 123_456_700],
    ['-150', -15_000],
    ['−1,05', -105],
    ['-0', 0],
    ['20000000', mostCents],
    ['20000000,01', null],
    ['1,234', null],
    ['', null],
    ['douze', null],
    ['1e3', null],
    ['1,2,3', null],
    ['0x10', null],
    ['--1', null],
  ])('%j is %j', (text, cents) => expect(readEuros(text)).toBe(cents))

  it('is read back to the cent, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -mostCents, max: mostCents }), (cents) => {
        const [whole, rest] = [Math.trunc(Math.abs(cents) / 100), Math.abs(cents) % 100]
        const text = `${cents < 0 ? '-' : ''}${whole},${String(rest).padStart(2, '0')}`
        expect(readEuros(text)).toBe(cents)
      }),
    )
  })
})

const line = (more: Partial<AccountLine> = {}): AccountLine => ({
  side: 'income',
  category: 'region',
  budgetCents: 100,
  actualCents: null,
  ...more,
})
const anyLine: fc.Arbitrary<AccountLine> = fc.constantFrom(...accountSides).chain((side) =>
  fc.record({
    side: fc.constant(side),
    category: fc.constantFrom(...categoriesOf(side)),
    budgetCents: fc.integer({ min: -mostCents, max: mostCents }),
    actualCents: fc.integer({ min: -mostCents, max: mostCents }),
  }),
)

describe('the totals of a year', () => {
  it('say what comes from the Région, and from public funders', () =>
    expect(
      totalsOf(
        [
          line({ budgetCents: 6000 }),
          line({ category: 'state', budgetCents: 1000 }),
          line({ category: 'members', budgetCents: 3000 }),
          line({ side: 'expense', category: 'people', budgetCents: 9000 }),
        ],
        'budget',
      ),
    ).toEqual({
      ...{ income: 10_000, expense: 9000, result: 1000, region: 6000, public: 7000 },
      byCategory: { region: 6000, state: 1000, members: 3000, people: 9000 },
    }))
  it('are unknown without a line, and while a line of the accounts is', () => {
    expect(totalsOf([], 'budget')).toBeNull()
    expect(totalsOf([line({ actualCents: 1 }), line()], 'accounts')).toBeNull()
  })
  it('add up, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1 }),
        fc.constantFrom('budget' as const, 'accounts' as const),
        (lines, part) => {
          const totals = totalsOf(lines, part)
          expect(totalsOf([...lines].reverse(), part)).toEqual(totals)
          const all = Object.values(totals?.byCategory ?? {}).reduce((sum, amount) => sum + amount, 0)
          expect(all).toBe((totals?.income ?? 0) + (totals?.expense ?? 0))
          expect(totals?.result).toBe((totals?.income ?? 0) - (totals?.expense ?? 0))
        },
      ),
    )
  })
})

it.each([
  [1, 3, 333],
  [2, 3, 667],
  [1, 2000, 1],
  [1, 2001, 0],
  [5, 5, 1000],
  [0, 5, 0],
  [1, 0, 0],
])('%i of %i is %i tenths of a per cent', (part, whole, tenths) => expect(tenthsOfPercent(part, whole)).toBe(tenths))

describe('publishing', () => {
  const lines = [line(), line({ side: 'expense', category: 'people' })]
  it.each([
    ['budget', { lines, published: false, outcome: 'adopted' }, null],
    ['budget', { lines, published: true, outcome: 'adopted' }, 'published-already'],
    ['budget', { lines: [line()], published: false, outcome: 'adopted' }, 'no-lines'],
    ['accounts', { lines, published: false, outcome: 'adopted' }, 'actual-missing'],
    ['budget', { lines, published: false, outcome: 'rejected' }, 'decision-rejected'],
  ] as const)('the %s: %j', (part, given, code) => {
    const outcome = mayPublish(part, given)
    expect('refused' in outcome ? outcome.refused.code : null).toBe(code)
  })
})

describe('writing a line', () => {
  const open = { budgetPublished: false, accountsPublished: false }
  const voted = { budgetPublished: true, accountsPublished: false }
  it.each([
    [open, null, line(), null],
    [open, null, line({ category: 'people' }), 'category-wrong'],
    [open, line(), line({ budgetCents: 5 }), null],
    [voted, line(), line({ budgetCents: 5 }), 'budget-published'],
    [voted, line(), line({ category: 'state' }), 'budget-published'],
    [voted, line(), line({ actualCents: 5 }), null],
    [voted, null, line(), 'budget-published'],
    [voted, null, line({ budgetCents: 0, actualCents: 5 }), null],
    [{ budgetPublished: true, accountsPublished: true }, line(), line(), 'year-closed'],
  ])('%j, %j → %j: %j', (year, before, after, code) => {
    const outcome = mayWriteLine(year, before, after)
    expect('refused' in outcome ? outcome.refused.code : null).toBe(code)
  })
})
