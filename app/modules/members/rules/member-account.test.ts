import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate, duesState, type Ledger, owedOf, paidFor, totalOwed } from './member-account'

const cents = fc.integer({ min: 1, max: 1_000_000 })
const owed = fc.record({
  shares: fc.nat(100_000),
  dues: fc.uniqueArray(fc.record({ year: fc.integer({ min: 2020, max: 2040 }), cents }), {
    selector: ({ year }) => year,
    maxLength: 5,
  }),
})

describe('splitting a payment', () => {
  it('pays shares, then the oldest dues, and keeps the rest as an advance', () =>
    expect(
      allocate(10_000, {
        shares: 4_000,
        dues: [
          { year: 2025, cents: 1_000 },
          { year: 2026, cents: 1_000 },
        ],
      }),
    ).toEqual({
      ok: [
        { kind: 'shares', year: null, cents: 4_000 },
        { kind: 'dues', year: 2025, cents: 1_000 },
        { kind: 'dues', year: 2026, cents: 1_000 },
        { kind: 'advance', year: null, cents: 4_000 },
      ],
    }))

  it.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is no payment', (amount) =>
    expect(allocate(amount, { shares: 0, dues: [] })).toMatchObject({ refused: { code: 'amount-missing' } }),
  )

  it('never loses nor makes a cent, and never pays more than is owed', () => {
    fc.assert(
      fc.property(cents, owed, (amount, debt) => {
        const parts = allocate(amount, debt)
        if (!('ok' in parts)) throw new Error('refused')
        expect(parts.ok.reduce((total, part) => total + part.cents, 0)).toBe(amount)
        const advance = parts.ok.find(({ kind }) => kind === 'advance')?.cents ?? 0
        expect(amount - advance).toBe(Math.min(amount, totalOwed(debt)))
        if (advance > 0) expect(amount - advance).toBe(totalOwed(debt))
      }),
    )
  })
})

describe('a member’s account', () => {
  const ledger: Ledger = {
    subscribedCents: 4_000,
    dues: [
      { year: 2025, cents: 1_000, waived: true },
      { year: 2026, cents: 1_000, waived: false },
    ],
    parts: [
      { direction: 'received', kind: 'shares', year: null, cents: 4_000 },
      { direction: 'received', kind: 'dues', year: 2026, cents: 300 },
    ],
  }

  it('owes what is neither paid nor waived', () =>
    expect(owedOf(ledger)).toEqual({ shares: 0, dues: [{ year: 2026, cents: 700 }] }))

  it('takes repayments off what was paid', () =>
    expect(
      paidFor(
        {
          ...ledger,
          parts: [...ledger.parts, { direction: 'repaid', kind: 'shares', year: null, cents: 2_000 }],
        },
        'shares',
      ),
    ).toBe(2_000))

  it('is settled by paying what it owes', () => {
    fc.assert(
      fc.property(owed, fc.nat(200_000), (debt, more) => {
        const total = totalOwed(debt) + more
        if (total === 0) return
        const parts = allocate(total, debt)
        if (!('ok' in parts)) throw new Error('refused')
        const after = owedOf({
          subscribedCents: debt.shares,
          dues: debt.dues.map((due) => ({ ...due, waived: false })),
          parts: parts.ok.map((part) => ({ ...part, direction: 'received' })),
        })
        expect(totalOwed(after)).toBe(0)
      }),
    )
  })
})

describe('dues', () => {
  const due = { cents: 1_000, dueOn: '2026-03-01', waivedOn: null }
  it.each([
    [null, 0, '2026-03-01', 'none'],
    [{ ...due, cents: 0 }, 0, '2026-03-01', 'none'],
    [due, 0, '2026-03-01', 'due'],
    [due, 999, '2026-03-02', 'late'],
    [due, 1_000, '2027-03-02', 'paid'],
    [{ ...due, waivedOn: '2026-02-01' }, 0, '2027-03-02', 'waived'],
  ] as const)('%j with %d paid on %s is %s', (row, paid, day, state) => expect(duesState(row, paid, day)).toBe(state))
})
