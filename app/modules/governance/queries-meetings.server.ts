import { statutesById, statutesInForce, type StatutesVersion } from '~/modules/statutes/queries.server'
import { assemblyKinds, type Body } from '~/modules/statutes/rules/statutes'
import { today } from '~/platform/clock.server'
import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import { civilDateOf } from '~/platform/pure/civil-date'
import type { MeetingSubject } from './permissions'
import { type ItemKind, itemKinds } from './rules/agenda'
import { type MeetingKind, meetingKinds, type MeetingState, meetingStates } from './rules/meeting'
import { bodyOf, type MeetingNature, type MeetingRules, rulesOfMeeting } from './rules/meeting-rules'

const among = <T extends string>(known: readonly T[], value: string | null): T | null =>
  known.find((one) => one === value) ?? null

export const meetingRowFacts = {
  id: true,
  kind: true,
  body: true,
  assemblyKind: true,
  title: true,
  state: true,
  call: true,
  firstCallId: true,
  place: true,
  link: true,
  startsAt: true,
  endsAt: true,
  statutesId: true,
  chairId: true,
  secretaryId: true,
  convenedAt: true,
  openedAt: true,
  closedAt: true,
  publishedAt: true,
  reason: true,
  revision: true,
  currentItemId: true,
  announcement: true,
  isDemonstration: true,
} satisfies Prisma.MeetingSelect
type MeetingRow = Prisma.MeetingGetPayload<{ select: typeof meetingRowFacts }>

/** A meeting as its row says it, its words checked. */
export type MeetingFacts = Omit<MeetingRow, 'kind' | 'state' | 'call' | 'assemblyKind'> &
  MeetingNature & { kind: MeetingKind; state: MeetingState }

/** A meeting with the statutes that govern it (those fixed at its convocation, or those in force today before it). */
export type LoadedMeeting = MeetingFacts & {
  day: string
  statutes: StatutesVersion
  bodyRules: Body | null
  rules: MeetingRules
  subject: MeetingSubject
}

export function toMeetingKind(text: string): MeetingKind {
  const kind = among(meetingKinds, text)
  if (!kind) throw new Error(`'${text}' is no kind of meeting`)
  return kind
}

export function toMeetingFacts(row: MeetingRow): MeetingFacts {
  const [kind, state] = [toMeetingKind(row.kind), among(meetingStates, row.state)]
  if (!state) throw new Error(`meeting ${row.id} has an unknown state`)
  return { ...row, kind, state, call: row.call === 2 ? 2 : 1, assemblyKind: among(assemblyKinds, row.assemblyKind) }
}

/** Null where there is no such meeting, or no statutes that know it. */
export async function meetingById(id: string, reader: Tx = db): Promise<LoadedMeeting | null> {
  const row = await reader.meeting.findUnique({ where: { id }, select: meetingRowFacts })
  if (!row) return null
  const meeting = toMeetingFacts(row)
  const statutes = meeting.statutesId
    ? await statutesById(meeting.statutesId, reader)
    : await statutesInForce(today(), reader)
  const rules = statutes && rulesOfMeeting(statutes.statutes, meeting)
  if (!statutes || !rules) return null
  const bodyRules = bodyOf(statutes.statutes, meeting.body)
  return {
    ...meeting,
    day: civilDateOf(meeting.startsAt),
    statutes,
    bodyRules,
    rules,
    subject: {
      bodyRole: bodyRules?.role ?? null,
      isConsultation: meeting.kind === 'consultation',
      // One that was cancelled before it was convened was never announced.
      isDraft: meeting.state === 'draft' || (meeting.state === 'cancelled' && meeting.convenedAt === null),
      chairId: meeting.chairId,
      secretaryId: meeting.secretaryId,
    },
  }
}

const itemFacts = {
  id: true,
  meetingId: true,
  position: true,
  title: true,
  text: true,
  speaker: true,
  kind: true,
  resolutionKind: true,
  subject: true,
  initiativeId: true,
  documents: {
    select: { id: true, title: true, fileId: true, file: { select: { name: true, size: true } } },
    orderBy: { addedAt: 'asc' },
  },
} satisfies Prisma.AgendaItemSelect
type ItemRow = Prisma.AgendaItemGetPayload<{ select: typeof itemFacts }>
export type AgendaItemFacts = Omit<ItemRow, 'kind'> & { kind: ItemKind }

const toItem = (row: ItemRow): AgendaItemFacts => ({ ...row, kind: among(itemKinds, row.kind) ?? 'information' })

/** The agenda, in its order. */
export async function agendaOf(meetingId: string, reader: Tx = db): Promise<AgendaItemFacts[]> {
  const rows = await reader.agendaItem.findMany({
    where: { meetingId },
    select: itemFacts,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toItem)
}

export async function agendaItemById(id: string, reader: Tx = db): Promise<AgendaItemFacts | null> {
  const row = await reader.agendaItem.findUnique({ where: { id }, select: itemFacts })
  return row && toItem(row)
}

/** Polls of a meeting that are open now: it cannot end before they do. */
export const openPollsOf = (meetingId: string, reader: Tx = db): Promise<number> =>
  reader.poll.count({ where: { meetingId, state: 'open' } })
