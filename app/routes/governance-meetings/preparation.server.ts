import { meetingPermissions } from '~/modules/governance/permissions'
import { membersAmong } from '~/modules/governance/queries-meeting-members.server'
import { agendaView, meetingView, noticesOf, secondCallOf } from '~/modules/governance/queries-meeting-pages.server'
import { agendaOf, type LoadedMeeting } from '~/modules/governance/queries-meetings.server'
import { entitledByCollege } from '~/modules/governance/queries-presence.server'
import { checkConvocation } from '~/modules/governance/rules/convocation'
import { today } from '~/platform/clock.server'
import { type Actor, can } from '~/platform/permissions'

const size = 30
const states = ['queued', 'sent', 'failed', 'no-address']

async function sendingOf(request: Request, meeting: LoadedMeeting) {
  if (meeting.convenedAt === null) return null
  const params = new URL(request.url).searchParams
  const state = states.find((one) => one === params.get('envoi')) ?? null
  const asked = params.get('page') ?? ''
  const page = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
  const { counts, rows, total } = await noticesOf(meeting.id, state, page, size)
  const known = new Map(
    (
      await membersAmong(
        meeting,
        rows.map(({ memberId }) => memberId),
      )
    ).map((member) => [member.memberId, member]),
  )
  return {
    counts,
    state,
    total,
    page,
    pages: Math.ceil(total / size),
    rows: rows.map((row) => ({
      ...row,
      name: known.get(row.memberId)?.name ?? '',
      number: known.get(row.memberId)?.number ?? null,
    })),
  }
}

/** All that the page of a meeting's preparation shows to this person. */
export async function preparationOf(request: Request, meeting: LoadedMeeting, actor: Actor) {
  const prepare = can(actor, meetingPermissions['governance.prepare-meeting'], meeting.subject)
  const run = can(actor, meetingPermissions['governance.run-meeting'], meeting.subject)
  const facts = { ...meeting, items: await agendaOf(meeting.id), lastsUntil: meeting.endsAt }
  const findings =
    meeting.state === 'draft' ? checkConvocation(facts, meeting.statutes.statutes, meeting.rules, today()) : []
  const [view, items, entitled, sending, second] = await Promise.all([
    meetingView(meeting),
    agendaView(meeting, true),
    entitledByCollege(meeting),
    prepare ? sendingOf(request, meeting) : null,
    secondCallOf(meeting.id),
  ])
  const ended = meeting.state === 'closed' || meeting.state === 'minutes-published'
  return {
    meeting: view,
    items,
    findings,
    members: [...entitled.values()].reduce((sum, one) => sum + one, 0),
    sending,
    secondCall: second && { id: second.id, body: second.body },
    may: {
      prepare,
      edit: prepare && (meeting.state === 'draft' || meeting.state === 'convened'),
      door: meeting.kind !== 'consultation' && (meeting.state === 'convened' || meeting.state === 'open'),
      lead: run && (meeting.state === 'convened' || meeting.state === 'open'),
      minutes: ended,
      callAgain:
        prepare && meeting.state === 'closed' && meeting.reason === 'no-quorum' && meeting.call === 1 && !second,
    },
  }
}
