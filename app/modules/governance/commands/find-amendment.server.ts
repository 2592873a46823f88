import type { Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Act, type Actor, can } from '~/platform/permissions'
import type { Json } from '~/platform/pure/canonical-json'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { MeetingSubject } from '../permissions'
import { amendedItem, amendmentById } from '../queries-amendments.server'
import { meetingById } from '../queries-meetings.server'
import { type AmendmentEvent, amendmentTransition, isOutdated } from '../rules/amendment'
import { touchMeeting } from '../store-meetings.server'

type Amendment = NonNullable<Awaited<ReturnType<typeof amendmentById>>>
export type FoundAmendment = { amendment: Amendment; meetingId: string; present: string }

/** What each act of the chair on an amendment begins with: the amendment, in a meeting to come or under way, no vote of it open. */
export async function findAmendment(
  tx: Tx,
  actor: Actor,
  id: string,
  act: Act<MeetingSubject>,
): Promise<Outcome<FoundAmendment>> {
  const amendment = await amendmentById(id, tx)
  const item = amendment && (await amendedItem(amendment.itemId, tx))
  const meeting = item && (await meetingById(item.meetingId, tx))
  if (!item || !meeting || !can(actor, act, meeting.subject)) return refused({ code: 'not-found' })
  if (meeting.state !== 'convened' && meeting.state !== 'open') return refused({ code: 'state-forbids' })
  if (item.polls.some(({ amendmentId, state }) => amendmentId === id && state === 'open'))
    return refused({ code: 'item-vote-open' })
  return ok({ amendment, meetingId: meeting.id, present: item.text })
}

/** An amendment whose text another has changed may be written again or fall; one that still applies has the right to its vote. */
export function ofChangedText({ amendment, present }: FoundAmendment, event: AmendmentEvent) {
  const moved = amendmentTransition(amendment.state, event)
  if (!isOk(moved)) return moved
  return isOutdated(amendment, present) ? moved : refused({ code: 'amendment-stands' })
}

/** What each act ends with: the live pages and the journal. */
export async function amendmentDone(
  tx: Tx,
  actor: Actor,
  act: string,
  { amendment: { id }, meetingId }: FoundAmendment,
  data: Readonly<Record<string, Json>> = {},
): Promise<Outcome<{ id: string }>> {
  await touchMeeting(tx, meetingId)
  await writeJournal(tx, { actor, act, subject: { kind: 'meeting', id: meetingId }, data: { amendment: id, ...data } })
  return ok({ id })
}
