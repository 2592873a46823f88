import type { Prisma, Tx } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import type { ProgrammeItemForm } from './forms'

/** Changes a year's programme; its revision grows. */
export const touchProgramme = (tx: Tx, year: number, data: Prisma.ProgrammeYearUpdateInput = {}) =>
  tx.programmeYear.update({ where: { year }, data: { ...data, revision: { increment: 1 } } })

export async function addItem(tx: Tx, year: number, item: ProgrammeItemForm): Promise<string> {
  const last = await tx.programmeItem.findFirst({
    where: { year },
    orderBy: { position: 'desc' },
    select: { position: true },
  })
  const id = newId()
  await tx.programmeItem.create({ data: { ...item, id, year, position: (last?.position ?? 0) + 1 } })
  return id
}

export async function orderItems(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await tx.programmeItem.update({ where: { id }, data: { position: index + 1 } })
}
