import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import {
  type AccountCategory,
  accountCategories,
  type AccountLine,
  type AccountSide,
  accountSides,
} from './rules/accounts'

const decision = { select: { number: true, title: true, decidedOn: true } } as const
const yearFields = {
  id: true,
  year: true,
  note: true,
  revision: true,
  isDemonstration: true,
  budgetPublishedAt: true,
  accountsPublishedAt: true,
  budgetDecision: decision,
  accountsDecision: decision,
  lines: {
    select: { id: true, side: true, position: true, title: true, category: true, budgetCents: true, actualCents: true },
    orderBy: [{ side: 'desc' }, { position: 'asc' }, { id: 'asc' }],
  },
} as const satisfies Prisma.AccountingYearSelect
type Row = Prisma.AccountingYearGetPayload<{ select: typeof yearFields }>

export type NamedLine = AccountLine & { id: string; title: string }
export type LoadedYear = Omit<Row, 'lines'> & { lines: NamedLine[] }

function toYear({ lines, ...row }: Row): LoadedYear {
  return {
    ...row,
    lines: lines.flatMap(({ id, title, side, category, budgetCents, actualCents }) => {
      const known: AccountSide | undefined = accountSides.find((one) => one === side)
      const kind: AccountCategory | undefined = accountCategories.find((one) => one === category)
      return known && kind ? [{ id, title, side: known, category: kind, budgetCents, actualCents }] : []
    }),
  }
}

/** A year as the board and the team see it, published or not. */
export async function yearByNumber(year: number, reader: Tx = db): Promise<LoadedYear | null> {
  const row = await reader.accountingYear.findUnique({ where: { year }, select: yearFields })
  return row && toYear(row)
}

/** A year as the public sees it: its budget once a decision published it, what was done once the accounts were. */
export async function publicYear(year: number): Promise<LoadedYear | null> {
  const found = await yearByNumber(year)
  if (!found || found.budgetPublishedAt === null) return null
  return found.accountsPublishedAt === null
    ? { ...found, lines: found.lines.map((line) => ({ ...line, actualCents: null })) }
    : found
}

/** The years whose budget is public, the latest first. */
export const publicYears = async (): Promise<number[]> =>
  (
    await db.accountingYear.findMany({
      where: { budgetPublishedAt: { not: null } },
      orderBy: { year: 'desc' },
      select: { year: true },
    })
  ).map(({ year }) => year)

/** Every year that was opened, the latest first, with what of it is public. */
export const everyYear = () =>
  db.accountingYear.findMany({
    orderBy: { year: 'desc' },
    select: { year: true, budgetPublishedAt: true, accountsPublishedAt: true },
  })
