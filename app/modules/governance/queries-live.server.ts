import * as z from 'zod'
import { db } from '~/platform/db/db.server'
import { preparedRead } from '~/platform/db/prepared.server'
import type { MeetingSubject } from './permissions'
import { type Amendment, amendmentsOfMeeting } from './queries-amendments.server'
import { agendaOf, meetingById } from './queries-meetings.server'
import { quorumShown } from './queries-presence.server'
import type { LiveState } from './rules/live-state'

// What a closed vote keeps of its verdict; read loosely, since it is shown in a few words alone.
const resultShape = z.object({
  verdict: z.object({ outcome: z.string(), winners: z.array(z.string()).optional() }),
})
const definitionShape = z.object({ options: z.array(z.object({ id: z.string(), name: z.string() })) })

function outcomeOf({ result, definition }: { result: string | null; definition: string }) {
  if (result === null) return { outcome: null, winners: [] }
  const read = resultShape.safeParse(JSON.parse(result))
  if (!read.success) return { outcome: null, winners: [] }
  const { outcome, winners = [] } = read.data.verdict
  const options = definitionShape.safeParse(JSON.parse(definition))
  const names = new Map(options.success ? options.data.options.map(({ id, name }) => [id, name]) : [])
  return { outcome, winners: winners.map((id) => names.get(id) ?? id) }
}

/** Which amendment a vote is on; what it changes is shown while the vote is open alone. */
function votedAmendment(of: readonly Amendment[], id: string | null, isOpen: boolean) {
  const amendment = of.find((one) => one.id === id)
  if (!amendment) return null
  const { number, base, text } = amendment
  return { number, change: isOpen ? { before: base, after: text } : null }
}

/** What the live pages of a meeting show now; null where there is no such meeting. */
export async function liveStateOf(meetingId: string): Promise<LiveState | null> {
  const meeting = await meetingById(meetingId)
  if (!meeting) return null
  const [items, amendments, quorum, polls] = await Promise.all([
    agendaOf(meetingId),
    amendmentsOfMeeting(meetingId),
    quorumShown(meeting),
    db.poll.findMany({
      where: { meetingId, state: { in: ['open', 'closed'] } },
      select: { id: true, itemId: true, amendmentId: true, title: true, state: true, result: true, definition: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
  ])
  const index = items.findIndex(({ id }) => id === meeting.currentItemId)
  const item = items[index]
  const { total, colleges, ways } = quorum
  return {
    revision: meeting.revision,
    state: meeting.state,
    announcement: meeting.announcement,
    item: item ? { id: item.id, number: index + 1, title: item.title, kind: item.kind, text: item.text } : null,
    quorum: {
      asked: total.share !== null,
      entitled: total.entitled,
      counted: total.counted,
      needed: total.needed,
      reached: total.reached,
      colleges: colleges.map(({ college, name, entitled, present, represented }) => ({
        ...{ id: college, name, entitled },
        counted: present + represented,
      })),
      ways,
    },
    polls: polls.map(({ id, itemId, amendmentId, title, state, result, definition }) => ({
      ...{ id, itemId, title },
      amendment: votedAmendment(amendments.get(itemId ?? '') ?? [], amendmentId, state === 'open'),
      state: state === 'open' ? ('open' as const) : ('closed' as const),
      ...(state === 'closed' ? outcomeOf({ result, definition }) : { outcome: null, winners: [] }),
    })),
  }
}

/** The revisions of these meetings: what the live pages listen to, in one statement whatever their number. */
export async function revisionsOf(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.meeting.findMany({ where: { id: { in: [...ids] } }, select: { id: true, revision: true } })
  return new Map(rows.map(({ id, revision }) => [id, revision]))
}

const subjectRow = z.object({
  kind: z.string(),
  state: z.string(),
  body: z.nullable(z.string()),
  chairId: z.nullable(z.string()),
  secretaryId: z.nullable(z.string()),
})
const readSubject = preparedRead(
  `SELECT "kind", "state", "body", "chairId", "secretaryId" FROM "Meeting" WHERE "id" = $1`,
  subjectRow,
)

/**
 * Who may listen to a meeting is asked of it: of an assembly, in one prepared read, since after a restart thousands connect
 * again at once. A body's meeting needs its statutes too.
 */
export async function listenedSubject(meetingId: string): Promise<MeetingSubject | null> {
  const [row] = await readSubject(meetingId)
  if (!row) return null
  if (row.body !== null) return (await meetingById(meetingId))?.subject ?? null
  const { kind, state, chairId, secretaryId } = row
  return { bodyRole: null, isConsultation: kind === 'consultation', isDraft: state === 'draft', chairId, secretaryId }
}
