import * as z from 'zod'
import { db, type Tx } from '~/platform/db/db.server'

const resultSchema = z.object({ verdict: z.object({ outcome: z.string() }) })

/** What the closed votes of an item came to, the last counting; null where none is closed and counted. */
export async function votedOutcome(itemId: string, reader: Tx = db): Promise<string | null> {
  const poll = await reader.poll.findFirst({
    where: { itemId, amendmentId: null, state: 'closed', result: { not: null } },
    orderBy: { position: 'desc' },
    select: { result: true },
  })
  const parsed = poll?.result ? resultSchema.safeParse(JSON.parse(poll.result)) : null
  return parsed?.success ? parsed.data.verdict.outcome : null
}

/** The items of a sitting that are decided by a vote, with what was decided. */
export const itemsToDecide = (meetingId: string) =>
  db.agendaItem.findMany({
    where: { meetingId, kind: { in: ['resolution', 'election'] } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      text: true,
      polls: { where: { state: { not: 'cancelled' }, amendmentId: null }, select: { state: true } },
      decision: { select: { number: true, outcome: true } },
      _count: { select: { conflicts: true } },
    },
  })

/** An item as its decision needs it. */
export const itemToDecide = (id: string, reader: Tx = db) =>
  reader.agendaItem.findUnique({
    where: { id },
    select: {
      id: true,
      meetingId: true,
      title: true,
      text: true,
      kind: true,
      subject: true,
      resolutionKind: true,
      decision: { select: { id: true } },
      polls: { where: { state: { not: 'cancelled' }, amendmentId: null }, select: { state: true } },
      _count: { select: { conflicts: true } },
    },
  })
