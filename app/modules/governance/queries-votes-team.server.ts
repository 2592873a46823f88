import { db } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { type Actor, can } from '~/platform/permissions'
import { fold } from '~/platform/pure/fold'
import { parisWall } from '~/platform/pure/paris-time'
import { votePermissions } from './permissions'
import { usualGrades } from './rules/poll-sheet'
import { type LoadedPoll, pollSubject, statutesOf } from './store-votes.server'

/** The colleges of the statutes that govern a meeting; none for a body, or where the vote has none. */
const collegesOf = (version: Awaited<ReturnType<typeof statutesOf>>, body: string | null) =>
  body === null && version?.statutes.voting.kind === 'colleges'
    ? version.statutes.voting.colleges.map(({ id, name }) => ({ id, name }))
    : []

/** What a new vote's form begins with; null where this actor prepares no vote of this meeting. */
export async function meetingForPoll(actor: Actor, meetingId: string, itemId: string | null, locale: Locale) {
  const meeting = await db.meeting.findUnique({ where: { id: meetingId } })
  const version = meeting && (await statutesOf(db, meeting))
  if (!meeting || !can(actor, votePermissions['governance.prepare-poll'], pollSubject(meeting, version))) return null
  const item = itemId === null ? null : await db.agendaItem.findFirst({ where: { id: itemId, meetingId } })
  return {
    meeting: { id: meeting.id, title: meeting.title, body: meeting.body },
    colleges: collegesOf(version, meeting.body),
    values: {
      title: item?.title ?? '',
      secrecy: 'secret',
      method: item?.kind === 'election' ? 'majority-judgment' : 'yes-no',
      seats: '1',
      grades: usualGrades[locale].join('\n'),
    },
  }
}

/** A vote's form as it stands. */
export async function sheetFields(poll: LoadedPoll) {
  const { definition, secrecy, mayChange, college, closesAt, title } = poll
  const wall = closesAt && parisWall(closesAt)
  return {
    colleges: collegesOf(await statutesOf(db, poll.meeting), poll.meeting.body),
    values: {
      title,
      secrecy,
      method: definition.method,
      options: definition.options.map(({ name }) => name).join('\n'),
      seats: String(definition.seats),
      grades: definition.grades.join('\n'),
      byAge: definition.seniority ? '1' : '',
      mayChange: mayChange ? '1' : '',
      college: college ?? '',
      closesOn: wall?.date ?? '',
      closesAt: wall?.time ?? '',
    },
  }
}

const mostFound = 20

/** Paper votes of an open vote: who is looked for by name or number (never whether they voted), and the counts entered. */
export async function paperView(poll: LoadedPoll, search: string) {
  const name = fold(search.trim().slice(0, 100))
  const number = /^\d{1,9}$/.test(search.trim()) ? Number(search.trim()) : null
  const rights =
    name === ''
      ? []
      : await db.votingRight.findMany({
          where: {
            pollId: poll.id,
            membership: { OR: [{ foldedName: { contains: name } }, ...(number === null ? [] : [{ number }])] },
          },
          select: { id: true, college: true, membership: { select: { name: true } } },
          take: mostFound,
        })
  const counts = await db.paperCount.findMany({ where: { pollId: poll.id }, orderBy: { enteredAt: 'asc' } })
  const { voting } = poll.rule ?? {}
  return {
    search,
    found: rights.map(({ id, college, membership }) => ({ id, college, name: membership?.name ?? '' })),
    counts: counts.map(({ channel, college, voters, confirmedById }) => ({
      channel: channel === 'post' ? ('post' as const) : ('room' as const),
      college: college ?? '',
      voters,
      confirmed: confirmedById !== null,
    })),
    colleges: voting?.kind === 'colleges' ? voting.colleges.map(({ id }) => id) : [],
  }
}
