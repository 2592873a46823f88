import { db, type Tx } from '~/platform/db/db.server'
import type { MeetingMember } from './queries-meeting-members.server'
import type { LoadedMeeting } from './queries-meetings.server'
import { proxyStateOf } from './queries-presence.server'
import { proxyProblem } from './rules/proxies'
import type { ProxyState } from './rules/meeting-presence'

export type ProxyFacts = {
  id: string
  meetingId: string
  giverId: string
  holderId: string | null
  state: ProxyState
  givenAt: Date
}
const facts = { id: true, meetingId: true, giverId: true, holderId: true, state: true, givenAt: true } as const

export async function proxyById(id: string, reader: Tx = db): Promise<ProxyFacts | null> {
  const row = await reader.proxyGrant.findUnique({ where: { id }, select: facts })
  return row && { ...row, state: proxyStateOf(row.state) }
}

const active = { state: { in: ['given', 'accepted'] } }

/** Proxies of a meeting that these members gave or hold. */
export async function proxiesAround(
  meetingId: string,
  memberIds: readonly string[],
  reader: Tx = db,
): Promise<ProxyFacts[]> {
  const ids = [...memberIds]
  const rows = await reader.proxyGrant.findMany({
    where: { meetingId, OR: [{ giverId: { in: ids } }, { holderId: { in: ids } }] },
    select: facts,
    orderBy: { givenAt: 'asc' },
  })
  return rows.map((row) => ({ ...row, state: proxyStateOf(row.state) }))
}

/** Why the rules refuse this proxy now, or null; asked when it is given and again when it is accepted. */
export async function proxyProblemNow(
  meeting: LoadedMeeting,
  giver: MeetingMember,
  holder: MeetingMember | null,
  reader: Tx,
): Promise<string | null> {
  const where = { meetingId: meeting.id, ...active }
  const giverHolds = await reader.proxyGrant.count({ where: { ...where, holderId: giver.memberId } })
  const held = holder
    ? await reader.proxyGrant.count({
        where: { ...where, holderId: holder.memberId, giverId: { not: giver.memberId } },
      })
    : 0
  const gave = holder ? await reader.proxyGrant.count({ where: { ...where, giverId: holder.memberId } }) : 0
  return proxyProblem(
    {
      giverId: giver.memberId,
      giverCollege: giver.college,
      giverHolds,
      holder: holder && {
        id: holder.memberId,
        college: holder.college,
        activeHeld: held,
        gaveTheirs: gave > 0,
      },
    },
    meeting.rules,
  )
}
