import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import { ok, type Outcome } from '~/platform/pure/outcome'
import { itemKinds } from './rules/agenda'
import { type AmendedItem, mayOpenVote, readAmendmentState } from './rules/amendment'
import { meetingKinds, meetingStates } from './rules/meeting'

const facts = {
  id: true,
  itemId: true,
  position: true,
  authorId: true,
  text: true,
  reason: true,
  base: true,
  original: true,
  state: true,
  createdAt: true,
} satisfies Prisma.AmendmentSelect
type Row = Prisma.AmendmentGetPayload<{ select: typeof facts }>
const toAmendment = (row: Row) => ({ ...row, state: readAmendmentState(row.state) })

/** An amendment; `number` is the order in which it came, which never changes, whatever the order of their votes. */
export type Amendment = ReturnType<typeof toAmendment> & { number: number }

function numbered(rows: readonly Row[]): Amendment[] {
  const came = [...rows].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
  const numbers = new Map(came.map(({ id }, index) => [id, index + 1]))
  return rows.map((row) => ({ ...toAmendment(row), number: numbers.get(row.id) ?? 0 }))
}

/** The amendments to an item, in the order of their votes. */
export const amendmentsOf = async (itemId: string, reader: Tx = db): Promise<Amendment[]> =>
  numbered(
    await reader.amendment.findMany({
      where: { itemId },
      select: facts,
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
  )

/** Those of a whole meeting, by item. */
export async function amendmentsOfMeeting(
  meetingId: string,
  reader: Tx = db,
): Promise<ReadonlyMap<string, Amendment[]>> {
  const rows = await reader.amendment.findMany({
    where: { item: { meetingId } },
    select: facts,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const items = new Map<string, Row[]>()
  for (const row of rows) items.set(row.itemId, [...(items.get(row.itemId) ?? []), row])
  return new Map([...items].map(([itemId, of]) => [itemId, numbered(of)]))
}

export async function amendmentById(id: string, reader: Tx = db): Promise<Omit<Amendment, 'number'> | null> {
  const row = await reader.amendment.findUnique({ where: { id }, select: facts })
  return row && toAmendment(row)
}

/** How many amendments to an item await their vote: it is not decided before them. */
export const awaitingAmendments = (itemId: string, reader: Tx = db): Promise<number> =>
  reader.amendment.count({ where: { itemId, state: 'proposed' } })

/** An item as the rule of amendments looks at it; null where there is none. */
export async function amendedItem(
  itemId: string,
  reader: Tx = db,
): Promise<(AmendedItem & { meetingId: string }) | null> {
  const row = await reader.agendaItem.findUnique({
    where: { id: itemId },
    select: {
      kind: true,
      text: true,
      meetingId: true,
      meeting: { select: { kind: true, state: true } },
      decision: { select: { id: true } },
      polls: { select: { amendmentId: true, state: true } },
    },
  })
  const kind = itemKinds.find((one) => one === row?.kind)
  const meeting = {
    kind: meetingKinds.find((one) => one === row?.meeting.kind),
    state: meetingStates.find((one) => one === row?.meeting.state),
  }
  if (!row || !kind || !meeting.kind || !meeting.state) return null
  return {
    ...{ kind, text: row.text, meetingId: row.meetingId, isDecided: row.decision !== null },
    meeting: { kind: meeting.kind, state: meeting.state },
    polls: row.polls.map(({ amendmentId, state }) => ({
      amendmentId,
      state: state === 'open' || state === 'closed' || state === 'cancelled' ? state : 'draft',
    })),
  }
}

/** Whether this vote may open, beside the amendments to its item. */
export async function mayOpenBesideAmendments(
  { itemId, amendmentId }: { itemId: string | null; amendmentId: string | null },
  reader: Tx,
): Promise<Outcome<true>> {
  const item = itemId === null ? null : await amendedItem(itemId, reader)
  if (itemId === null || !item) return ok(true)
  const voted = amendmentId === null ? null : await amendmentById(amendmentId, reader)
  return mayOpenVote(item, voted, await awaitingAmendments(itemId, reader))
}

/** What the vote of an amendment is on: its number, what it changes, and why; null for any other vote. */
export async function votedAmendment(itemId: string | null, amendmentId: string | null) {
  if (itemId === null || amendmentId === null) return null
  const found = (await amendmentsOf(itemId)).find(({ id }) => id === amendmentId)
  return found ? { number: found.number, before: found.base, after: found.text, reason: found.reason } : null
}
