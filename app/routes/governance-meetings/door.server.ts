import { liveStateOf } from '~/modules/governance/queries-live.server'
import { meetingMember, membersAmong, searchMembers } from '~/modules/governance/queries-meeting-members.server'
import { meetingView } from '~/modules/governance/queries-meeting-pages.server'
import type { LoadedMeeting } from '~/modules/governance/queries-meetings.server'
import { attendancesOf, presentMembers } from '~/modules/governance/queries-presence.server'
import { notFound } from '~/composition/visitor.server'

const size = 50

type Known = { memberId: string; name: string; number: number | null; college: string | null }

/** What the door shows: who was searched or scanned, who is here, the quorum. */
export async function doorOf(request: Request, meeting: LoadedMeeting, scanned: string | null) {
  const params = new URL(request.url).searchParams
  const words = (params.get('q') ?? '').slice(0, 100)
  const asked = params.get('page') ?? ''
  const page = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
  const member = scanned === null ? null : await meetingMember(meeting, scanned)
  if (scanned !== null && !member) throw notFound()
  const found = words === '' ? null : await searchMembers(meeting, words, 20)
  const present = await presentMembers(meeting.id, page, size)
  const shown = new Map<string, Known>(
    [
      ...(found ?? []),
      ...(member ? [member] : []),
      ...(await membersAmong(
        meeting,
        present.rows.map(({ memberId }) => memberId),
      )),
    ].map((one) => [one.memberId, one]),
  )
  const ins = new Map((await attendancesOf(meeting.id, [...shown.keys()])).map((line) => [line.memberId, line]))
  const row = ({ memberId, name, number, college }: Known) => ({
    ...{ memberId, name, number, college },
    way: ins.get(memberId)?.way ?? null,
    cameAt: ins.get(memberId)?.cameAt ?? null,
  })
  const { voting } = meeting.statutes.statutes
  const live = await liveStateOf(meeting.id)
  return {
    meeting: await meetingView(meeting),
    words,
    found: found && found.map(row),
    one: member && row(member),
    here: present.rows.flatMap(({ memberId }) => {
      const known = shown.get(memberId)
      return known ? [row(known)] : []
    }),
    page,
    pages: Math.ceil(present.total / size),
    total: present.total,
    quorum: live && live.quorum,
    colleges: voting.kind === 'colleges' ? voting.colleges.map(({ id, name }) => ({ id, name })) : [],
  }
}
