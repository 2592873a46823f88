import { notFound } from '~/composition/visitor.server'
import type { AmendmentView } from '~/modules/governance/components/amendment-list'
import { amendmentPermissions } from '~/modules/governance/permissions'
import { amendedItem, amendmentsOf } from '~/modules/governance/queries-amendments.server'
import { membersActedFor, membersAmong } from '~/modules/governance/queries-meeting-members.server'
import { pollsOf } from '~/modules/governance/queries-meeting-pages.server'
import { agendaItemById, type LoadedMeeting } from '~/modules/governance/queries-meetings.server'
import { isOutdated, mayAmend } from '~/modules/governance/rules/amendment'
import { can, type Person } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { isOk } from '~/platform/pure/outcome'

/** The item that the address names, within its meeting. */
export async function itemOf(meeting: LoadedMeeting, id: string | undefined) {
  const item = isId(id ?? '') ? await agendaItemById(id ?? '') : null
  if (!item || item.meetingId !== meeting.id) throw notFound()
  return item
}

/** The amendments to one item of a meeting, with what this person may do. */
export async function itemAmendments(meeting: LoadedMeeting, itemId: string, actor: Person) {
  const item = await itemOf(meeting, itemId)
  const amended = await amendedItem(item.id)
  const amendments = await amendmentsOf(item.id)
  const [own, authors, polls] = await Promise.all([
    membersActedFor(meeting, actor.id),
    membersAmong(
      meeting,
      amendments.map(({ authorId }) => authorId),
    ),
    pollsOf(meeting.id),
  ])
  const names = new Map(authors.map(({ memberId, name }) => [memberId, name]))
  const mine = new Set(own.map(({ memberId }) => memberId))
  const inTime = meeting.state === 'convened' || meeting.state === 'open'
  const views: AmendmentView[] = amendments.map(({ id, number, authorId, text, base, original, reason, state }) => {
    const votes = polls.filter(({ amendmentId }) => amendmentId === id)
    return {
      ...{ id, number, text, base, original, reason, state },
      author: names.get(authorId) ?? '',
      isOutdated: isOutdated({ text, base }, item.text),
      mayWithdraw: inTime && state === 'proposed' && mine.has(authorId) && votes.every((poll) => poll.state !== 'open'),
      polls: votes,
    }
  })
  const may = amended !== null && isOk(mayAmend(amended))
  return {
    of: { id: meeting.id, body: meeting.body, title: meeting.title },
    item: { id: item.id, title: item.title, text: item.text },
    amendments: views,
    mayAmend: may,
    members: may ? own.map(({ memberId, name }) => ({ memberId, name })) : [],
    leads: inTime && can(actor, amendmentPermissions['governance.lead-amendments'], meeting.subject),
    isOpen: meeting.state === 'open',
  }
}
