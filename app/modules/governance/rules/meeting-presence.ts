/** How somebody takes part: in the room, at a distance, or by a vote sent by post. */
export const attendanceWays = ['room', 'remote', 'post'] as const
export type AttendanceWay = (typeof attendanceWays)[number]

export const proxyStates = ['given', 'accepted', 'refused', 'withdrawn', 'recovered'] as const
export type ProxyState = (typeof proxyStates)[number]

export type AttendanceLine = { memberId: string; college: string | null; way: AttendanceWay; leftAt: Date | null }
/** `holderId` null: a blank proxy, the chair's. */
export type ProxyLine = { giverId: string; holderId: string | null; college: string | null; state: ProxyState }

export type Here = { memberId: string; college: string | null; way: AttendanceWay | 'represented' }

/**
 * Who counts now, once each: those who are in and have not gone out; then the givers of accepted proxies who are not
 * there themselves, while their holder is there to vote for them (in the room or at a distance: one vote by post holds no
 * proxy). A blank proxy is the chair's, who is there as long as the meeting is.
 */
export function whoIsHere(attendances: readonly AttendanceLine[], proxies: readonly ProxyLine[]): readonly Here[] {
  const here = new Map<string, Here>()
  for (const { memberId, college, way, leftAt } of attendances)
    if (leftAt === null && !here.has(memberId)) here.set(memberId, { memberId, college, way })
  const represented = proxies.filter(({ giverId, holderId, state }) => {
    if (state !== 'accepted' || here.has(giverId)) return false
    const holder = holderId === null ? null : here.get(holderId)
    return holder === null || holder?.way === 'room' || holder?.way === 'remote'
  })
  return [
    ...here.values(),
    ...represented.map(({ giverId, college }) => ({ memberId: giverId, college, way: 'represented' as const })),
  ]
}
