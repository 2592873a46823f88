import * as z from 'zod'
import { knownMembersByCollege, membersByCollege } from '~/modules/members/queries-membership.server'
import { db, type Tx } from '~/platform/db/db.server'
import { queryRaw } from '~/platform/db/raw.server'
import type { Role } from '~/platform/permissions'
import type { LoadedMeeting } from './queries-meetings.server'
import {
  attendanceWays,
  type AttendanceWay,
  type Here,
  proxyStates,
  type ProxyState,
  whoIsHere,
} from './rules/meeting-presence'
import { type Presence, quorumOf, type QuorumState } from './rules/meeting-quorum'

const wayOf = (text: string): AttendanceWay => attendanceWays.find((way) => way === text) ?? 'room'
export const proxyStateOf = (text: string): ProxyState => proxyStates.find((state) => state === text) ?? 'refused'

/** Those whose mandate gives this role on this day. */
export const heldOn = (role: Role, day: string) => ({
  role,
  startsOn: { lte: day },
  OR: [{ endsOn: null }, { endsOn: { gte: day } }],
})

/** How many are entitled to vote, by college (null where there is none); for a body, its members on that day. */
export async function entitledByCollege(meeting: LoadedMeeting, reader: Tx = db): Promise<Map<string | null, number>> {
  const { bodyRules, day } = meeting
  if (bodyRules) {
    const holders = await reader.mandate.findMany({
      where: { ...heldOn(bodyRules.role, day), user: { erasedAt: null } },
      select: { userId: true },
      distinct: ['userId'],
    })
    return new Map([[null, holders.length]])
  }
  return membersByCollege(day, reader)
}

/** How many count now in a college, in one way. */
export type Heads = { college: string | null; way: Here['way']; heads: number }

const presentRow = z.object({ college: z.nullable(z.string()), way: z.string(), heads: z.coerce.number().int() })

/** Who is in, counted by the database: each member has one line at most that is not ended. */
async function headsPresent(meetingId: string, reader: Tx): Promise<Heads[]> {
  const rows = await queryRaw(
    reader,
    `SELECT "college", "way", count(*) AS "heads" FROM "Attendance" WHERE "meetingId" = ? AND "leftAt" IS NULL
     GROUP BY "college", "way"`,
    [meetingId],
  )
  return rows.map((row) => presentRow.parse(row)).map(({ way, ...line }) => ({ ...line, way: wayOf(way) }))
}

const partyRow = z.object({ memberId: z.string(), college: z.nullable(z.string()), way: z.string() })

/** Who is represented: the rule is asked of those alone who gave or hold a proxy, few beside all who are in. */
async function headsRepresented(meetingId: string, reader: Tx): Promise<Heads[]> {
  const proxies = await reader.proxyGrant.findMany({
    where: { meetingId, state: 'accepted' },
    select: { giverId: true, holderId: true, college: true },
  })
  if (proxies.length === 0) return []
  const parties = await queryRaw(
    reader,
    `SELECT "memberId", "college", "way" FROM "Attendance" WHERE "meetingId" = ? AND "leftAt" IS NULL AND "memberId" IN
       (SELECT "giverId" FROM "ProxyGrant" WHERE "meetingId" = ? AND "state" = 'accepted'
        UNION SELECT "holderId" FROM "ProxyGrant" WHERE "meetingId" = ? AND "state" = 'accepted')`,
    [meetingId, meetingId, meetingId],
  )
  return whoIsHere(
    parties.map((row) => partyRow.parse(row)).map(({ way, ...line }) => ({ ...line, way: wayOf(way), leftAt: null })),
    proxies.map((line) => ({ ...line, state: 'accepted' as const })),
  ).flatMap(({ way, college }) => (way === 'represented' ? [{ college, way, heads: 1 }] : []))
}

/** Who counts now (present or represented), from the lines of attendance and the proxies; heads, never names. */
export const headsNow = async (meetingId: string, reader: Tx = db): Promise<readonly Heads[]> => [
  ...(await headsPresent(meetingId, reader)),
  ...(await headsRepresented(meetingId, reader)),
]

export type CollegePresence = Presence & { college: string; name: { fr: string; en: string } }
export type MeetingQuorum = {
  total: QuorumState
  colleges: readonly CollegePresence[]
  ways: Readonly<Record<Here['way'], number>>
}

/** The quorum as it stands, whole and by college; heads, never weights. */
export const quorumStateOf = async (meeting: LoadedMeeting, reader: Tx = db): Promise<MeetingQuorum> =>
  quorumAmong(meeting, await entitledByCollege(meeting, reader), await headsNow(meeting.id, reader))

/** The same for a live page, which asks at each change: how many are entitled is counted again only where it may have changed. */
export const quorumShown = async (meeting: LoadedMeeting): Promise<MeetingQuorum> =>
  quorumAmong(
    meeting,
    meeting.bodyRules ? await entitledByCollege(meeting) : await knownMembersByCollege(meeting.day),
    await headsNow(meeting.id),
  )

const headsIn = (lines: readonly Heads[]): number => lines.reduce((sum, { heads }) => sum + heads, 0)

function quorumAmong(
  meeting: LoadedMeeting,
  entitled: ReadonlyMap<string | null, number>,
  here: readonly Heads[],
): MeetingQuorum {
  const { voting } = meeting.statutes.statutes
  const waysOf = (way: Here['way'], among = here): number => headsIn(among.filter((one) => one.way === way))
  const count = (among: readonly Heads[], of: number): Presence => {
    const represented = waysOf('represented', among)
    return { entitled: of, present: headsIn(among) - represented, represented }
  }
  const all = [...entitled.values()].reduce((sum, one) => sum + one, 0)
  const colleges = meeting.body === null && voting.kind === 'colleges' ? voting.colleges : []
  return {
    total: quorumOf(meeting.rules.quorum, count(here, all)),
    colleges: colleges.map(({ id, name }) => ({
      college: id,
      name,
      ...count(
        here.filter(({ college }) => college === id),
        entitled.get(id) ?? 0,
      ),
    })),
    ways: { room: waysOf('room'), remote: waysOf('remote'), post: waysOf('post'), represented: waysOf('represented') },
  }
}

export type AttendanceFacts = { memberId: string; way: AttendanceWay; cameAt: Date }

/** Who of these is in now, and how. */
export async function attendancesOf(
  meetingId: string,
  memberIds: readonly string[],
  reader: Tx = db,
): Promise<AttendanceFacts[]> {
  const rows = await reader.attendance.findMany({
    where: { meetingId, memberId: { in: [...memberIds] }, leftAt: null },
    select: { memberId: true, way: true, cameAt: true },
  })
  return rows.map((row) => ({ ...row, way: wayOf(row.way) }))
}

/** Those who are in now, the latest first, a page of them. */
export async function presentMembers(meetingId: string, page: number, size: number, reader: Tx = db) {
  const where = { meetingId, leftAt: null }
  const rows = await reader.attendance.findMany({
    where,
    select: { memberId: true, way: true, cameAt: true },
    orderBy: [{ cameAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * size,
    take: size,
  })
  return { rows: rows.map((row) => ({ ...row, way: wayOf(row.way) })), total: await reader.attendance.count({ where }) }
}
