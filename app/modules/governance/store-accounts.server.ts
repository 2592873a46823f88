import { now } from '~/platform/clock.server'
import type { Prisma, Tx } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import type { AccountLine } from './rules/accounts'

export async function addYear(
  tx: Tx,
  year: { year: number; note: string; createdById: string; isDemonstration: boolean },
): Promise<string> {
  const id = newId()
  await tx.accountingYear.create({ data: { ...year, id, createdAt: now() } })
  return id
}

export const changeYear = (tx: Tx, id: string, data: Prisma.AccountingYearUncheckedUpdateInput = {}) =>
  tx.accountingYear.update({ where: { id }, data: { ...data, revision: { increment: 1 } } })

/** Adds a line at the end of its side, or writes it where it stands. */
export async function writeLine(
  tx: Tx,
  yearId: string,
  id: string | null,
  line: AccountLine & { title: string },
): Promise<string> {
  if (id !== null) {
    await tx.accountLine.update({ where: { id }, data: line })
    return id
  }
  const position = 1 + (await tx.accountLine.count({ where: { yearId, side: line.side } }))
  const added = newId()
  await tx.accountLine.create({ data: { ...line, id: added, yearId, position } })
  return added
}

export const removeLine = (tx: Tx, id: string) => tx.accountLine.delete({ where: { id } })
