import { membersByCollege } from '~/modules/members/queries-membership.server'
import { statutesInForce } from '~/modules/statutes/queries.server'
import { now, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { toMeetingKind } from './queries-meetings.server'

/** The members' assemblies and consultations convened or under way, the nearest first. */
export async function comingAssemblies(limit: number) {
  const rows = await db.meeting.findMany({
    where: { body: null, state: { in: ['convened', 'open'] } },
    orderBy: { startsAt: 'asc' },
    take: limit,
    // Asked on each member's desk: what is shown, and nothing else of the meeting.
    select: { id: true, kind: true, state: true, title: true, place: true, startsAt: true },
  })
  return rows.map(({ state, startsAt, ...row }) => {
    const kind = toMeetingKind(row.kind)
    const isOpen = state === 'open' || (kind === 'consultation' && startsAt <= now())
    return { ...row, kind, startsAt: startsAt.toISOString(), isOpen }
  })
}

/** How votes are shared in the statutes in force, with the number of members of each college; null before the first statutes. */
export async function votingInForce() {
  const [version, members] = await Promise.all([statutesInForce(today()), membersByCollege(today())])
  if (!version) return null
  const { voting, bodies } = version.statutes
  return {
    kind: voting.kind,
    members: [...members.values()].reduce((sum, count) => sum + count, 0),
    colleges:
      voting.kind === 'colleges'
        ? voting.colleges.map(({ id, name, weight }) => ({ id, name, weight, members: members.get(id) ?? 0 }))
        : [],
    bodies: bodies.map(({ id, name, description }) => ({ id, name, description })),
  }
}
