import { db, type Tx } from '~/platform/db/db.server'

/** An item's own facts for what keeps members out of it: its votes' states, who is noted. */
export const conflictItem = (id: string, reader: Tx = db) =>
  reader.agendaItem.findUnique({
    where: { id },
    select: {
      id: true,
      meetingId: true,
      title: true,
      kind: true,
      polls: { select: { state: true } },
      conflicts: { select: { id: true, userId: true } },
    },
  })

export const conflictById = (id: string, reader: Tx = db) =>
  reader.conflictOfInterest.findUnique({
    where: { id },
    select: { id: true, meetingId: true, itemId: true, userId: true, source: true },
  })

/** Everything that keeps members out of a sitting's items, in the order of the agenda, with names. */
export async function conflictsOf(meetingId: string) {
  const items = await db.agendaItem.findMany({
    where: { meetingId, kind: { in: ['resolution', 'election', 'consent'] } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      polls: { select: { state: true } },
      conflicts: {
        select: { id: true, userId: true, source: true, reason: true, recordedById: true },
        orderBy: { recordedAt: 'asc' },
      },
    },
  })
  const ids = items.flatMap(({ conflicts }) => conflicts.map(({ userId }) => userId))
  const names = new Map(
    (await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(({ id, name }) => [
      id,
      name,
    ]),
  )
  return items.map(({ conflicts, polls, ...item }) => ({
    ...item,
    pollStates: polls.map(({ state }) => state),
    conflicts: conflicts.map((conflict) => ({ ...conflict, name: names.get(conflict.userId) ?? '' })),
  }))
}
