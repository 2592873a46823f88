import { addDays, type CivilDate, daysBetween } from '../../../platform/pure/civil-date'
import type { Share } from '../../../platform/pure/fraction'
import type { AssemblyKind, Body, Statutes } from '../../statutes/rules/statutes'
import type { MeetingKind } from './meeting'

/** What the statutes need to know of a meeting to say its rules. */
export type MeetingNature = {
  kind: MeetingKind
  body: string | null
  assemblyKind: AssemblyKind | null
  call: 1 | 2
}

/** What the statutes say of one meeting. */
export type MeetingRules = {
  /** Days between the convocation and the meeting, at least. */
  noticeDays: number
  /** Share of the entitled who must be present or represented; null: none is asked. */
  quorum: Share | null
  proxies: { cap: number; sameCollege: boolean; blank: 'chair' | 'refused' }
}

export const bodyOf = (statutes: Statutes, id: string | null): Body | null =>
  statutes.bodies.find((body) => body.id === id) ?? null

/** The rules of a meeting in a version of the statutes; null where they name no such body, or the meeting no kind of assembly. */
export function rulesOfMeeting(statutes: Statutes, meeting: MeetingNature): MeetingRules | null {
  if (meeting.body !== null) {
    const body = bodyOf(statutes, meeting.body)
    return (
      body && {
        noticeDays: body.noticeDays,
        quorum: body.quorum,
        // A body's proxies name their holder: its chair holds none by default.
        proxies: { cap: body.proxyCap, sameCollege: false, blank: 'refused' },
      }
    )
  }
  const { assemblyKind, call } = meeting
  if (assemblyKind === null) return null
  const { ordinaryDays, extraordinaryDays, secondCallDays } = statutes.notice
  const first = assemblyKind === 'ordinary' ? ordinaryDays : extraordinaryDays
  return {
    noticeDays: call === 2 ? secondCallDays : first,
    quorum: statutes.quorums.find((quorum) => quorum.assembly === assemblyKind && quorum.call === call)?.share ?? null,
    proxies: statutes.proxies,
  }
}

/** How a convocation sent on `today` stands against the notice; `earliest` is the first day that the meeting could be held. */
export function noticeOf(
  { noticeDays }: Pick<MeetingRules, 'noticeDays'>,
  today: CivilDate,
  day: CivilDate,
): { days: number; needed: number; kept: boolean; earliest: CivilDate } {
  const days = daysBetween(today, day)
  return { days, needed: noticeDays, kept: days >= noticeDays, earliest: addDays(today, noticeDays) }
}
