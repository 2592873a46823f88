import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import type { DecisionOutcome } from './decision'

export const accountSides = ['income', 'expense'] as const
export type AccountSide = (typeof accountSides)[number]

export const incomeCategories = [
  'region',
  'state',
  'local-authorities',
  'european-union',
  'members',
  'sales',
  'other-income',
] as const
export const expenseCategories = ['people', 'events', 'support', 'tools', 'running', 'other-expense'] as const
export const accountCategories = [...incomeCategories, ...expenseCategories] as const
export type AccountCategory = (typeof accountCategories)[number]

/** Income that comes from a public funder. */
export const publicFunders: readonly AccountCategory[] = ['region', 'state', 'local-authorities', 'european-union']

export const categoriesOf = (side: AccountSide): readonly AccountCategory[] =>
  side === 'income' ? incomeCategories : expenseCategories

/** A line of budget and accounts, in cents; `actualCents` is null until the accounts are known. */
export type AccountLine = {
  side: AccountSide
  category: AccountCategory
  budgetCents: number
  actualCents: number | null
}

/** Cents of one line at most: twenty million euros. */
export const mostCents = 2_000_000_000

/**
 * An amount in euros as people write it ('12 345,67', '12.345,67 €', '-150'), in cents; null where it is none, has more
 * than two decimals, or is beyond twenty million. Exact: no float is involved.
 */
export function readEuros(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f€]/gu, '')
  const match = /^([-−]?)(\d{1,9}|\d{1,3}(?:\.\d{3})+)(?:[.,](\d{1,2}))?$/u.exec(bare)
  const [, sign, units = '', decimals = ''] = match ?? []
  if (!match) return null
  const cents = Number(units.replaceAll('.', '')) * 100 + Number(decimals.padEnd(2, '0'))
  return cents > mostCents ? null : sign ? -cents || 0 : cents
}

/** What a part of the year adds up to: the budget, or the accounts (null while one of their lines is not known). */
export type AccountTotals = {
  income: number
  expense: number
  result: number
  /** Income from the Région, and from all public funders. */
  region: number
  public: number
  byCategory: Readonly<Partial<Record<AccountCategory, number>>>
}

export type AccountPart = 'budget' | 'accounts'
export const accountParts: readonly AccountPart[] = ['budget', 'accounts']

const amountOf = (line: AccountLine, part: AccountPart): number | null =>
  part === 'budget' ? line.budgetCents : line.actualCents

/** Sums in cents, exact; null for accounts of which a line is not known yet, or without a line. */
export function totalsOf(lines: readonly AccountLine[], part: AccountPart): AccountTotals | null {
  if (lines.length === 0) return null
  const byCategory: Partial<Record<AccountCategory, number>> = {}
  let [income, expense] = [0, 0]
  for (const line of lines) {
    const amount = amountOf(line, part)
    if (amount === null) return null
    byCategory[line.category] = (byCategory[line.category] ?? 0) + amount
    if (line.side === 'income') income += amount
    else expense += amount
  }
  const funded = publicFunders.reduce((sum, category) => sum + (byCategory[category] ?? 0), 0)
  return { income, expense, result: income - expense, region: byCategory.region ?? 0, public: funded, byCategory }
}

/** A part of a whole in tenths of a per cent, to the nearest (halves up): (1, 3) → 333. 0 where the whole is not above 0. */
export const tenthsOfPercent = (part: number, whole: number): number =>
  whole <= 0 ? 0 : Math.floor((2000 * part + whole) / (2 * whole))

/**
 * May this part of a year be published by this decision? Refused: no-lines (none of income, or none of expense),
 * actual-missing, published-already, decision-rejected.
 */
export function mayPublish(
  part: AccountPart,
  { lines, published, outcome }: { lines: readonly AccountLine[]; published: boolean; outcome: DecisionOutcome },
): Outcome<AccountTotals> {
  if (published) return refused({ code: 'published-already' })
  if (accountSides.some((side) => !lines.some((line) => line.side === side))) return refused({ code: 'no-lines' })
  const totals = totalsOf(lines, part)
  if (!totals) return refused({ code: 'actual-missing' })
  if (outcome !== 'adopted') return refused({ code: 'decision-rejected', field: 'decision' })
  return ok(totals)
}

/**
 * May a line be written? Its category is of its side; a published budget stands: its lines keep their side, category and
 * amount, and no line is added but with a budget of 0; once the accounts are published, nothing changes. Refused:
 * category-wrong, year-closed, budget-published.
 */
export function mayWriteLine(
  year: { budgetPublished: boolean; accountsPublished: boolean },
  before: AccountLine | null,
  after: AccountLine,
): Outcome<AccountLine> {
  if (!categoriesOf(after.side).includes(after.category)) return refused({ code: 'category-wrong', field: 'category' })
  if (year.accountsPublished) return refused({ code: 'year-closed' })
  const kept = before ?? { ...after, budgetCents: 0 }
  const touches = kept.budgetCents !== after.budgetCents || kept.side !== after.side || kept.category !== after.category
  return year.budgetPublished && touches ? refused({ code: 'budget-published', field: 'budget' }) : ok(after)
}
