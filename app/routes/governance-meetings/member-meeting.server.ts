import QRCode from 'qrcode'
import { meetingPermissions } from '~/modules/governance/permissions'
import { liveStateOf } from '~/modules/governance/queries-live.server'
import { type MeetingMember, membersActedFor, membersAmong } from '~/modules/governance/queries-meeting-members.server'
import { agendaView, meetingView } from '~/modules/governance/queries-meeting-pages.server'
import type { LoadedMeeting } from '~/modules/governance/queries-meetings.server'
import { attendancesOf } from '~/modules/governance/queries-presence.server'
import { proxiesAround } from '~/modules/governance/queries-proxies.server'
import { meetingPath, teamMeetingPath } from '~/modules/governance/rules/meeting-paths'
import { env } from '~/platform/env.server'
import { can, type Person } from '~/platform/permissions'
import { today } from '~/platform/clock.server'

/** A QR code as a path to draw: one unit a module. */
function codeOf(text: string): { size: number; d: string } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  let d = ''
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) if (data[y * size + x]) d += `M${x + 4} ${y + 4}h1v1h-1z`
  return { size: size + 8, d }
}

async function partOf(meeting: LoadedMeeting, members: readonly MeetingMember[]) {
  const ids = members.map(({ memberId }) => memberId)
  const [attendances, proxies] = [await attendancesOf(meeting.id, ids), await proxiesAround(meeting.id, ids)]
  const others = await membersAmong(
    meeting,
    proxies.flatMap(({ giverId, holderId }) => [giverId, ...(holderId === null ? [] : [holderId])]),
  )
  const names = new Map(others.map(({ memberId, name }) => [memberId, name]))
  return members.map(({ memberId, name, number, college }) => {
    const given = proxies.find(({ giverId }) => giverId === memberId)
    return {
      memberId,
      name,
      number,
      college,
      way: attendances.find((line) => line.memberId === memberId)?.way ?? null,
      given: given && {
        id: given.id,
        state: given.state,
        holder: given.holderId === null ? null : (names.get(given.holderId) ?? ''),
      },
      held: proxies
        .filter(({ holderId }) => holderId === memberId)
        .map(({ id, state, giverId }) => ({ id, state, giver: names.get(giverId) ?? '' })),
      code: codeOf(new URL(`${teamMeetingPath(meeting)}/presences/${memberId}`, env().portalUrl).href),
    }
  })
}

/** All that a member's own page of a meeting shows. */
export async function memberMeeting(meeting: LoadedMeeting, actor: Person) {
  const members = await membersActedFor(meeting, actor.id)
  const [view, items, live, parts] = await Promise.all([
    meetingView(meeting),
    agendaView(meeting, true),
    liveStateOf(meeting.id),
    partOf(meeting, members),
  ])
  const inTime = meeting.state === 'convened' || meeting.state === 'open'
  return {
    meeting: view,
    items,
    live,
    parts,
    stream: `${meetingPath(meeting)}/flux`,
    current: meeting.currentItemId,
    may: {
      attend:
        meeting.kind !== 'consultation' &&
        (meeting.state === 'open' || (meeting.state === 'convened' && meeting.day === today())),
      proxy: inTime && meeting.kind !== 'consultation',
      lead: can(actor, meetingPermissions['governance.run-meeting'], meeting.subject) && inTime,
    },
  }
}
export type MemberPart = Awaited<ReturnType<typeof memberMeeting>>['parts'][number]
