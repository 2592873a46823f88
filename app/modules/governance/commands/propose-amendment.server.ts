import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { NewAmendment } from '../forms-amendments'
import { amendmentPermissions } from '../permissions'
import { amendedItem, amendmentById } from '../queries-amendments.server'
import { meetingMember } from '../queries-meeting-members.server'
import { meetingById } from '../queries-meetings.server'
import { amendmentLimits, amendmentTransition, mayAmend, saysTheSame } from '../rules/amendment'
import { addAmendment, settleAmendment } from '../store-amendments.server'
import { touchMeeting } from '../store-meetings.server'

/** Whoever has a voice in a meeting proposes another text for one of its resolutions, until the chair opens the vote on it. */
export const proposeAmendment = (
  actor: Actor,
  { itemId, memberId, text, reason }: NewAmendment & { itemId: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const item = await amendedItem(itemId, tx)
    const meeting = item && (await meetingById(item.meetingId, tx))
    const member = meeting && (await meetingMember(meeting, memberId, tx))
    if (!item || !meeting || !member || !can(actor, amendmentPermissions['governance.propose-amendment'], member))
      return refused({ code: 'not-found' })
    const may = mayAmend(item)
    if (!isOk(may)) return may
    if (saysTheSame(text, item.text)) return refused({ code: 'amendment-changes-nothing', field: 'text' })
    const { byMember, onItem } = amendmentLimits
    const standing = { itemId, state: { not: 'withdrawn' } }
    if ((await tx.amendment.count({ where: { ...standing, authorId: memberId } })) >= byMember)
      return refused({ code: 'too-many-amendments', detail: { most: byMember } })
    if ((await tx.amendment.count({ where: standing })) >= onItem)
      return refused({ code: 'too-many-amendments', detail: { most: onItem } })
    const id = await addAmendment(tx, { itemId, authorId: memberId, text, reason, base: item.text })
    await touchMeeting(tx, meeting.id)
    await writeJournal(tx, {
      actor,
      act: 'governance.propose-amendment',
      subject: { kind: 'meeting', id: meeting.id },
      data: { amendment: id, item: itemId },
    })
    return ok({ id })
  })

/** Its author takes an amendment back, before its vote is open. */
export const withdrawAmendment = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const amendment = await amendmentById(id, tx)
    const item = amendment && (await amendedItem(amendment.itemId, tx))
    const meeting = item && (await meetingById(item.meetingId, tx))
    const author = meeting && (await meetingMember(meeting, amendment.authorId, tx))
    if (!item || !meeting || !author || !can(actor, amendmentPermissions['governance.withdraw-amendment'], author))
      return refused({ code: 'not-found' })
    const moved = amendmentTransition(amendment.state, 'withdraw')
    if (!isOk(moved)) return moved
    if (item.polls.some(({ amendmentId, state }) => amendmentId === id && state === 'open'))
      return refused({ code: 'item-vote-open' })
    await settleAmendment(tx, id, moved.ok.to, actorName(actor))
    await touchMeeting(tx, meeting.id)
    await writeJournal(tx, {
      actor,
      act: 'governance.withdraw-amendment',
      subject: { kind: 'meeting', id: meeting.id },
      data: { amendment: id },
    })
    return ok({ id })
  })
