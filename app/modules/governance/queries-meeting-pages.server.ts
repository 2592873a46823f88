import { namesOf } from '~/modules/members/queries.server'
import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import { isOk } from '~/platform/pure/outcome'
import {
  type AgendaItemFacts,
  agendaOf,
  type LoadedMeeting,
  toMeetingFacts,
  meetingRowFacts,
} from './queries-meetings.server'
import { amendmentsOfMeeting } from './queries-amendments.server'
import { signaturesOf } from './queries-initiatives.server'
import { mayAmend } from './rules/amendment'
import { assemblyWords, bodyNames, type Words } from './queries-bodies.server'
import type { AgendaView, ListedMeeting, MeetingView, PollView } from './rules/meeting-view'
import { settleNotices } from './store-notices.server'

/** A meeting as its pages show it. */
export async function meetingView(meeting: LoadedMeeting): Promise<MeetingView> {
  const people = await namesOf([meeting.chairId, meeting.secretaryId].flatMap((id) => id ?? []))
  const bodyName: Words = meeting.bodyRules?.name ?? assemblyWords
  const { id, body, kind, assemblyKind, title, state, call, place, link, startsAt, endsAt, day, reason } = meeting
  return {
    ...{ id, body, kind, assemblyKind, title, state, call, place, link, startsAt, endsAt, day, reason, bodyName },
    chair: meeting.chairId === null ? null : (people.get(meeting.chairId) ?? null),
    secretary: meeting.secretaryId === null ? null : (people.get(meeting.secretaryId) ?? null),
    statutesVersion: meeting.statutes.version,
    rules: meeting.rules,
    isDemonstration: meeting.isDemonstration,
  }
}

/** The votes of a meeting, by item. */
export async function pollsOf(meetingId: string, reader: Tx = db): Promise<(PollView & { itemId: string | null })[]> {
  const rows = await reader.poll.findMany({
    where: { meetingId, state: { not: 'cancelled' } },
    select: { id: true, itemId: true, amendmentId: true, title: true, state: true, secrecy: true, method: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ state, ...row }) => ({
    ...row,
    state: state === 'open' || state === 'closed' ? state : 'draft',
  }))
}

function consentOf(rows: readonly { itemId: string | null; id: string; state: string }[], item: string) {
  const row = rows.find(({ itemId }) => itemId === item)
  return row ? { id: row.id, isOver: row.state === 'adopted' || row.state === 'abandoned' } : null
}

/** The agenda as pages show it; texts and papers alone for those who may read them. */
export async function agendaView(meeting: LoadedMeeting, papers: boolean): Promise<AgendaView[]> {
  const items = await agendaOf(meeting.id)
  const [polls, amendments, signatures, decisions, consents] = await Promise.all([
    pollsOf(meeting.id),
    amendmentsOfMeeting(meeting.id),
    signaturesOf(items.flatMap(({ initiativeId }) => initiativeId ?? [])),
    db.governanceDecision.findMany({
      where: { item: { meetingId: meeting.id } },
      select: { itemId: true, number: true, outcome: true },
    }),
    db.consentProcess.findMany({
      where: { item: { meetingId: meeting.id } },
      select: { itemId: true, id: true, state: true },
    }),
  ])
  const kinds = new Map(meeting.statutes.statutes.resolutionKinds.map(({ id, name }) => [id, name]))
  const ofItem = (item: AgendaItemFacts) => {
    const [own, decision] = [
      polls.filter(({ itemId }) => itemId === item.id),
      decisions.find(({ itemId }) => itemId === item.id) ?? null,
    ]
    const proposed = amendments.get(item.id) ?? []
    const amended = { ...item, isDecided: decision !== null, meeting, polls: own }
    return {
      polls: own,
      decision,
      amendments: { total: proposed.length, awaiting: proposed.filter(({ state }) => state === 'proposed').length },
      mayAmend: isOk(mayAmend(amended)),
    }
  }
  return items.map((item) => ({
    ...ofItem(item),
    id: item.id,
    title: item.title,
    kind: item.kind,
    speaker: item.speaker,
    text: papers ? item.text : '',
    initiativeId: item.initiativeId,
    signatures: signatures.get(item.initiativeId ?? '') ?? 0,
    resolutionKind: item.resolutionKind === null ? null : (kinds.get(item.resolutionKind) ?? null),
    documents: papers
      ? item.documents.map(({ id, title, fileId, file }) => ({ id, title, fileId, size: file.size }))
      : [],
    consent: papers ? consentOf(consents, item.id) : null,
  }))
}

const listed = (
  row: Prisma.MeetingGetPayload<{ select: typeof meetingRowFacts }>,
  names: ReadonlyMap<string, Words>,
) => {
  const { id, body, kind, assemblyKind, title, state, call, startsAt, endsAt, place } = toMeetingFacts(row)
  const bodyName = body === null ? assemblyWords : (names.get(body) ?? { fr: body, en: body })
  return { id, body, kind, assemblyKind, title, state, call, startsAt, endsAt, place, bodyName }
}

async function list(
  where: Prisma.MeetingWhereInput,
  order: 'asc' | 'desc',
  skip = 0,
  take = 50,
): Promise<ListedMeeting[]> {
  const [rows, names] = await Promise.all([
    db.meeting.findMany({ where, select: meetingRowFacts, orderBy: [{ startsAt: order }, { id: order }], skip, take }),
    bodyNames(),
  ])
  return rows.map((row) => listed(row, names))
}

/** What is convened or under way, the nearest first; `ofBodies` for the sittings of bodies, else the members' meetings. */
export const comingMeetings = (ofBodies: boolean): Promise<ListedMeeting[]> =>
  list({ state: { in: ['convened', 'open'] }, body: ofBodies ? { not: null } : null }, 'asc')

export const pastMeetings = (ofBodies: boolean): Promise<ListedMeeting[]> =>
  list(
    {
      state: { in: ['closed', 'minutes-published', 'cancelled'] },
      convenedAt: { not: null },
      body: ofBodies ? { not: null } : null,
    },
    'desc',
    0,
    100,
  )

/** Every meeting, or those of some bodies (null: the members' own), the latest first. */
export async function meetingsOfTeam(
  bodies: readonly (string | null)[] | null,
  page: number,
  size: number,
): Promise<{ rows: ListedMeeting[]; total: number }> {
  const named = bodies?.flatMap((body) => body ?? []) ?? []
  const where: Prisma.MeetingWhereInput =
    bodies === null ? {} : { OR: [{ body: { in: named } }, ...(bodies.includes(null) ? [{ body: null }] : [])] }
  const [rows, total] = await Promise.all([list(where, 'desc', (page - 1) * size, size), db.meeting.count({ where })])
  return { rows, total }
}

/** The meetings of these bodies whose agenda is being written, the nearest first. */
export const draftMeetingsOf = (bodies: readonly string[]) =>
  db.meeting.findMany({
    where: { state: 'draft', body: { in: [...bodies] } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 10,
    select: { id: true, body: true, title: true, startsAt: true },
  })

/** The bodies that may be convened today, with their names; for the form of a new meeting. */
export async function bodiesToConvene() {
  const statutes = await statutesInForce(today())
  return (statutes?.statutes.bodies ?? []).map(({ id, name, role }) => ({ id, name, role }))
}

export type NoticeRow = { memberId: string; state: string; settledAt: Date | null }

/** What became of the convocations: how many in each state, and a page of them. */
export async function noticesOf(meetingId: string, state: string | null, page: number, size: number) {
  await settleNotices(meetingId, 1_000)
  const where = { meetingId, ...(state === null ? {} : { state }) }
  const [groups, rows] = await Promise.all([
    db.convocationNotice.groupBy({ by: ['state'], where: { meetingId }, _count: { _all: true } }),
    db.convocationNotice.findMany({
      where,
      select: { memberId: true, state: true, settledAt: true },
      orderBy: { memberId: 'asc' },
      skip: (page - 1) * size,
      take: size,
    }),
  ])
  const counts = Object.fromEntries(groups.map((group) => [group.state, group._count._all]))
  return {
    counts,
    rows,
    total: state === null ? groups.reduce((sum, { _count }) => sum + _count._all, 0) : (counts[state] ?? 0),
  }
}

export const secondCallOf = (meetingId: string) =>
  db.meeting.findUnique({ where: { firstCallId: meetingId }, select: { id: true, body: true, state: true } })
