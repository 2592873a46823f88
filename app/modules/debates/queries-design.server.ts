import * as z from 'zod/mini'
import { db, type Tx } from '~/platform/db/db.server'
import { designSections } from './rules/design-change'

/** The methods of the network that a debate uses, as long as they are published there. */
export const methodsOf = async (debateId: string, reader: Tx = db) =>
  (
    await reader.debateMethod.findMany({
      where: { debateId, entry: { state: 'published' } },
      select: { entry: { select: { id: true, title: true, slug: true } } },
      orderBy: { position: 'asc' },
    })
  ).map(({ entry }) => entry)

const stored = z.array(z.object({ field: z.string(), before: z.string(), after: z.string() }))

/** What was changed of a debate since it was announced, the latest first. */
export async function changesOf(debateId: string, take = 200) {
  const rows = await db.debateChange.findMany({
    where: { debateId },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows.map(({ id, section, changes, why, changedAt }) => ({
    id,
    section: designSections.find((one) => one === section) ?? 'question',
    changes: stored.parse(JSON.parse(changes)),
    why,
    changedAt,
  }))
}
