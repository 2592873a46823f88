import { db } from '~/platform/db/db.server'

/** The meetings of a debate that a contribution may come from, by date. */
export async function workshopsToName(debateId: string): Promise<{ id: string; title: string; startsOn: string }[]> {
  const rows = await db.debateEvent.findMany({
    where: { debateId },
    select: { event: { select: { id: true, title: true, startsOn: true } } },
  })
  return rows.map(({ event }) => event).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
}
