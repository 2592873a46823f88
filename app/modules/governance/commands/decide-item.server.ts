import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { electorateOf } from '../electorate.server'
import type { ItemDecision } from '../forms-sittings'
import { handsInWords } from '../messages/sittings'
import { bodyPermissions } from '../permissions'
import { type LoadedMeeting, meetingById } from '../queries-meetings.server'
import { awaitingAmendments } from '../queries-amendments.server'
import { itemToDecide, votedOutcome } from '../queries-sittings.server'
import { decisionRuleFor } from '../rules/decision-rule'
import { judgeHands } from '../rules/show-of-hands'
import { touchMeeting } from '../store-meetings.server'
import { addDecision } from '../store-decisions.server'

type Item = NonNullable<Awaited<ReturnType<typeof itemToDecide>>>
type Decided = { outcome: string; vote: string }

/** What the vote of the portal said, or the hands counted by the body's rule among those not kept out. */
async function decide(tx: Tx, meeting: LoadedMeeting, item: Item, input: ItemDecision): Promise<Outcome<Decided>> {
  if (item.polls.length > 0) {
    const voted = await votedOutcome(item.id, tx)
    return voted === null ? refused({ code: 'vote-not-counted' }) : ok({ outcome: voted, vote: '' })
  }
  if (item.kind === 'election') return refused({ code: 'election-needs-vote' })
  const rule = decisionRuleFor(meeting.statutes, { ...meeting, resolutionKind: null, method: 'yes-no', college: null })
  if (!isOk(rule)) return rule
  const rights = await electorateOf(tx, meeting, item, meeting.statutes.statutes)
  const room = { entitled: rights.length, present: rights.filter(({ present }) => present).length }
  const hands = { for: input.for, against: input.against, abstain: input.abstain, chair: input.chair || null }
  const judged = judgeHands(rule.ok, hands, room)
  if (!isOk(judged)) return judged
  return ok({ outcome: judged.ok.outcome, vote: handsInWords({ ...hands, ...room, kept: item._count.conflicts }) })
}

/**
 * Enters what a sitting decided on an item in the public register, with its reason: by the vote that the portal counted, or
 * by a show of hands that the chair or the secretary records.
 */
export const decideItem = (actor: Actor, input: ItemDecision): Promise<Outcome<{ number: string }>> =>
  transact(async (tx): Promise<Outcome<{ number: string }>> => {
    const item = await itemToDecide(input.itemId, tx)
    const meeting = item && (await meetingById(item.meetingId, tx))
    if (!item || !meeting?.bodyRules || !can(actor, bodyPermissions['governance.decide-item'], meeting.subject))
      return refused({ code: 'not-found' })
    if (meeting.state !== 'open' && meeting.state !== 'closed') return refused({ code: 'sitting-not-held' })
    if (item.kind !== 'resolution' && item.kind !== 'election') return refused({ code: 'not-found' })
    if (item.decision) return refused({ code: 'decided-already' })
    if ((await awaitingAmendments(item.id, tx)) > 0) return refused({ code: 'amendment-awaits' })
    const decided = await decide(tx, meeting, item, input)
    if (!isOk(decided)) return decided
    const { outcome, vote } = decided.ok
    if (outcome === 'no-quorum') return refused({ code: 'no-quorum' })
    const isAdopted = outcome === 'adopted' || outcome === 'elected'
    const { id, number } = await addDecision(tx, {
      body: meeting.bodyRules.id,
      title: item.title,
      text: item.text,
      reason: input.reason,
      outcome: isAdopted ? 'adopted' : 'rejected',
      decidedOn: meeting.day,
      vote,
      itemId: item.id,
      subject: item.subject,
      recordedById: actorName(actor),
      isDemonstration: meeting.isDemonstration,
    })
    await touchMeeting(tx, meeting.id)
    await writeJournal(tx, {
      actor,
      act: 'governance.decide-item',
      subject: { kind: 'governance-decision', id },
      data: { number, meeting: meeting.id, item: item.id, outcome },
    })
    return ok({ number })
  })
