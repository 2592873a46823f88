import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

/** How money comes in, or goes back; recorded by the team. */
export const paymentMethods = ['transfer', 'cheque', 'cash', 'direct-debit'] as const
export type PaymentMethod = (typeof paymentMethods)[number]

/** What a member owes, in cents: shares subscribed and not paid, and the dues of each year, less what was waived. */
export type Owed = { shares: number; dues: readonly { year: number; cents: number }[] }
export const partKinds = ['shares', 'dues', 'advance'] as const
export type PartKind = (typeof partKinds)[number]
export type Part = { kind: PartKind; year: number | null; cents: number }

/** Money in and out of one membership, as the ledger holds it; cancelled payments are left out. */
export type Ledger = {
  /** Shares subscribed, less those cancelled, in cents. */
  subscribedCents: number
  dues: readonly { year: number; cents: number; waived: boolean }[]
  parts: readonly (Part & { direction: 'received' | 'repaid' })[]
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Cents received for something, less those paid back. */
export const paidFor = (ledger: Ledger, kind: PartKind, year: number | null = null): number =>
  sum(
    ledger.parts
      .filter((part) => part.kind === kind && (year === null || part.year === year))
      .map(({ direction, cents }) => (direction === 'received' ? cents : -cents)),
  )

/** What is still owed, never less than nothing; the oldest dues first. */
export const owedOf = (ledger: Ledger): Owed => ({
  shares: Math.max(0, ledger.subscribedCents - paidFor(ledger, 'shares')),
  dues: ledger.dues
    .filter(({ waived }) => !waived)
    .map(({ year, cents }) => ({ year, cents: Math.max(0, cents - paidFor(ledger, 'dues', year)) }))
    .filter(({ cents }) => cents > 0)
    .sort((a, b) => a.year - b.year),
})

export const totalOwed = ({ shares, dues }: Owed): number => shares + sum(dues.map(({ cents }) => cents))

/**
 * Splits a payment, in cents: shares first (they make the member), then the dues, the oldest first; what is left is an
 * advance on the next dues. The parts always add up to the payment. Refused: amount-missing, where it is not above zero.
 */
export function allocate(cents: number, owed: Owed): Outcome<Part[]> {
  if (!Number.isSafeInteger(cents) || cents <= 0) return refused({ code: 'amount-missing', field: 'amount' })
  const parts: Part[] = []
  let left = cents
  const take = (kind: PartKind, year: number | null, most: number) => {
    const taken = Math.min(left, most)
    if (taken > 0) parts.push({ kind, year, cents: taken })
    left -= taken
  }
  take('shares', null, owed.shares)
  for (const { year, cents: due } of owed.dues) take('dues', year, due)
  take('advance', null, left)
  return ok(parts)
}

/** What an advance held covers of new dues: the part to move, in cents. */
export const advanceFor = (advance: number, due: number): number => Math.max(0, Math.min(advance, due))

/** How dues stand on a day. 'late' from the day after the term. */
export const duesStates = ['none', 'paid', 'due', 'late', 'waived'] as const
export type DuesState = (typeof duesStates)[number]

export function duesState(
  due: { cents: number; dueOn: string; waivedOn: string | null } | null,
  paid: number,
  today: string,
): DuesState {
  if (!due || due.cents === 0) return 'none'
  if (due.waivedOn !== null) return 'waived'
  if (paid >= due.cents) return 'paid'
  return today > due.dueOn ? 'late' : 'due'
}

/** Days that a member has to pay the dues of a year: from 1 January, or from the admission. */
export const duesTermDays = 60
/** Days after the term at which a reminder leaves. */
export const duesReminderDays = 15
