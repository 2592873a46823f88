import { namesOf } from '~/modules/members/queries.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { locales } from '~/platform/i18n/locale'
import { heardOn } from './heard.server'
import { citationText, stepSentence, type VerdictNames } from './messages/verdict-sentences'
import { amendmentsOfMeeting } from './queries-amendments.server'
import { signaturesOf } from './queries-initiatives.server'
import { membersAmong } from './queries-meeting-members.server'
import { agendaOf, type LoadedMeeting } from './queries-meetings.server'
import { entitledByCollege, proxyStateOf } from './queries-presence.server'
import { assemblyWords } from './queries-bodies.server'
import { isDecisionOutcome } from './rules/decision'
import { attendanceWays } from './rules/meeting-presence'
import type { MinutesContent } from './rules/minutes'
import { readDefinition } from './rules/poll-schema'
import type { Verdict } from './rules/verdict-steps'

type Line = MinutesContent['attendance']['lines'][number]

/** Who took part: one line each time somebody came, and one for whoever was represented and did not come. */
async function linesOf(meeting: LoadedMeeting, reader: Tx): Promise<(Line & { memberId: string })[]> {
  const attendances = await reader.attendance.findMany({
    where: { meetingId: meeting.id },
    orderBy: [{ cameAt: 'asc' }, { id: 'asc' }],
  })
  const proxies = await reader.proxyGrant.findMany({ where: { meetingId: meeting.id }, orderBy: { id: 'asc' } })
  const came = new Set(attendances.map(({ memberId }) => memberId))
  const held = proxies.filter(
    ({ state, giverId, holderId }) =>
      proxyStateOf(state) === 'accepted' && !came.has(giverId) && (holderId === null || came.has(holderId)),
  )
  const members = await membersAmong(
    meeting,
    [...came, ...held.flatMap(({ giverId, holderId }) => [giverId, ...(holderId === null ? [] : [holderId])])],
    reader,
  )
  const known = new Map(members.map((member) => [member.memberId, member]))
  const of = (memberId: string) => ({
    memberId,
    name: known.get(memberId)?.name ?? memberId,
    number: known.get(memberId)?.number ?? null,
    college: known.get(memberId)?.college ?? null,
  })
  return [
    ...attendances.map(({ memberId, way, cameAt, leftAt }) => ({
      ...of(memberId),
      way: attendanceWays.find((one) => one === way) ?? ('room' as const),
      cameAt: cameAt.toISOString(),
      leftAt: leftAt?.toISOString() ?? null,
      holder: null,
    })),
    ...held.map(({ giverId, holderId }) => ({
      ...of(giverId),
      way: 'represented' as const,
      cameAt: null,
      leftAt: null,
      holder: holderId === null ? '' : (known.get(holderId)?.name ?? ''),
    })),
  ]
}

function attendanceOf(
  meeting: LoadedMeeting,
  lines: readonly (Line & { memberId: string })[],
  entitled: ReadonlyMap<string | null, number>,
): MinutesContent['attendance'] {
  const first = new Map<string, Line>()
  for (const line of lines) if (!first.has(line.memberId)) first.set(line.memberId, line)
  const once = [...first.values()]
  const count = (way: Line['way']) => once.filter((line) => line.way === way).length
  const { voting } = meeting.statutes.statutes
  const colleges = meeting.body === null && voting.kind === 'colleges' ? voting.colleges : []
  return {
    entitled: [...entitled.values()].reduce((sum, one) => sum + one, 0),
    counts: { room: count('room'), remote: count('remote'), post: count('post'), represented: count('represented') },
    colleges: colleges.map(({ id, name }) => ({
      name,
      entitled: entitled.get(id) ?? 0,
      counted: once.filter(({ college }) => college === id).length,
    })),
    lines: lines.map(({ memberId: _, ...line }) => line),
  }
}

/** The arithmetic of a verdict in both languages, each number with its rule. */
function stepsOf(meeting: LoadedMeeting, verdict: Verdict, options: ReadonlyMap<string, string>) {
  const { voting } = meeting.statutes.statutes
  const named = (locale: 'fr' | 'en'): VerdictNames => ({
    college: (id) => (voting.kind === 'colleges' && voting.colleges.find((one) => one.id === id)?.name[locale]) || id,
    option: (id) => options.get(id) ?? id,
  })
  return verdict.steps.map((step) => {
    const say = (locale: 'fr' | 'en') => {
      const citation = citationText(step, verdict.statutesVersion, locale)
      return `${stepSentence(step, named(locale), locale)}${citation ? ` (${citation})` : ''}`
    }
    return Object.fromEntries(locales.map((locale) => [locale, say(locale)])) as { fr: string; en: string }
  })
}

async function itemsOf(meeting: LoadedMeeting, reader: Tx): Promise<MinutesContent['items']> {
  const items = await agendaOf(meeting.id, reader)
  const polls = await reader.poll.findMany({
    where: { meetingId: meeting.id, state: 'closed' },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const conflicts = await reader.conflictOfInterest.findMany({
    where: { meetingId: meeting.id },
    orderBy: { recordedAt: 'asc' },
    select: { itemId: true, userId: true },
  })
  const people = await namesOf(conflicts.map(({ userId }) => userId))
  const amendments = await amendmentsOfMeeting(meeting.id, reader)
  const signatures = await signaturesOf(
    items.flatMap(({ initiativeId }) => initiativeId ?? []),
    reader,
  )
  const authors = new Map(
    (
      await membersAmong(
        meeting,
        [...amendments.values()].flat().map(({ authorId }) => authorId),
        reader,
      )
    ).map(({ memberId, name }) => [memberId, name]),
  )
  const decisions = await decisionsOn(
    items.map(({ id }) => id),
    reader,
  )
  const heard = new Map<string, MinutesContent['items'][number]['heard']>()
  for (const { id, subject } of items) heard.set(id, await heardOn(reader, subject, meeting.closedAt ?? now()))
  return items.map(({ id, title, kind, text, initiativeId }) => ({
    title,
    kind,
    text,
    signatures: signatures.get(initiativeId ?? '') ?? 0,
    amendments: (amendments.get(id) ?? []).map(({ number, authorId, base, text: after, reason, state }) => ({
      ...{ number, author: authors.get(authorId) ?? '', before: base, after, reason, state },
    })),
    conflicts: conflicts.filter(({ itemId }) => itemId === id).flatMap(({ userId }) => people.get(userId) ?? []),
    heard: heard.get(id) ?? [],
    votes: polls
      .filter(({ itemId }) => itemId === id)
      .map((poll) => {
        const options = new Map(readDefinition(poll.definition).options.map((option) => [option.id, option.name]))
        // Written by the count of this same portal (rules/archive/recount).
        const verdict = poll.result ? (JSON.parse(poll.result) as { verdict: Verdict }).verdict : null
        return {
          title: poll.title,
          isAmendment: poll.amendmentId !== null,
          secrecy: poll.secrecy,
          method: poll.method,
          outcome: verdict?.outcome ?? 'uncounted',
          winners: (verdict?.winners ?? []).map((winner) => options.get(winner) ?? winner),
          steps: verdict ? stepsOf(meeting, verdict, options) : [],
          archiveHash: poll.archiveHash,
        }
      }),
    decision: decisions.get(id) ?? null,
  }))
}

/** What the register holds on these items, by item. */
async function decisionsOn(itemIds: readonly string[], reader: Tx) {
  const rows = await reader.governanceDecision.findMany({
    where: { itemId: { in: [...itemIds] } },
    select: { itemId: true, number: true, outcome: true, vote: true, reason: true },
  })
  return new Map(
    rows.flatMap(({ itemId, outcome, ...row }) =>
      itemId !== null && isDecisionOutcome(outcome) ? [[itemId, { ...row, outcome }] as const] : [],
    ),
  )
}

/** What the minutes say, made from what was recorded and from nothing else, with the secretary's remarks. */
export async function minutesContent(meeting: LoadedMeeting, remarks: string, reader: Tx): Promise<MinutesContent> {
  const people = await namesOf([meeting.chairId, meeting.secretaryId].flatMap((id) => id ?? []))
  const lines = await linesOf(meeting, reader)
  const { title, kind, assemblyKind, call, day, place, openedAt, closedAt, reason, chairId, secretaryId } = meeting
  return {
    meeting: {
      ...{ title, kind, assemblyKind, call, day, place, reason },
      bodyName: meeting.bodyRules?.name ?? assemblyWords,
      openedAt: openedAt?.toISOString() ?? null,
      closedAt: closedAt?.toISOString() ?? null,
      chair: chairId === null ? null : (people.get(chairId) ?? null),
      secretary: secretaryId === null ? null : (people.get(secretaryId) ?? null),
      statutesVersion: meeting.statutes.version,
    },
    attendance: attendanceOf(meeting, lines, await entitledByCollege(meeting, reader)),
    items: await itemsOf(meeting, reader),
    remarks,
  }
}
