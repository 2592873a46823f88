import { today } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { meetingMinutesMessages } from '../messages/meetings-minutes'
import { meetingPermissions } from '../permissions'
import { agendaOf, type LoadedMeeting, meetingById } from '../queries-meetings.server'
import { minutesOf } from '../queries-minutes.server'
import { assemblyBody } from '../rules/decision'
import { meetingTransition } from '../rules/meeting'
import { decisiveVote, isCarried, type MinutesContent } from '../rules/minutes'
import { addDecision } from '../store-decisions.server'
import { moveMeeting } from '../store-meetings.server'

/** Files what was voted on each item in the public register; what is there already stays. Gives the numbers. */
async function fileDecisions(
  tx: Tx,
  meeting: LoadedMeeting,
  content: MinutesContent,
  recordedById: string,
): Promise<string[]> {
  const numbers: string[] = []
  const items = await agendaOf(meeting.id, tx)
  for (const [index, item] of items.entries()) {
    const vote = decisiveVote(content.items[index]?.votes ?? [])
    if (!vote || (await tx.governanceDecision.findUnique({ where: { itemId: item.id }, select: { id: true } })))
      continue
    const { elected, byVote } = meetingMinutesMessages.fr
    const { number } = await addDecision(tx, {
      body: meeting.body ?? assemblyBody,
      title: item.title,
      text: vote.winners.length > 0 ? `${item.text}\n\n${elected(vote.winners.join(', '))}`.trim() : item.text,
      reason: [byVote(meeting.title), ...vote.steps.map(({ fr }) => fr)].join('\n'),
      outcome: isCarried(vote) ? 'adopted' : 'rejected',
      decidedOn: meeting.day,
      itemId: item.id,
      subject: item.subject,
      recordedById,
      isDemonstration: meeting.isDemonstration,
    })
    numbers.push(number)
  }
  return numbers
}

/** Publishes the minutes once both have signed, as they stand, and files each decision in the public register. */
export const publishMinutes = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ decisions: string[] }>> =>
  transact(async (tx): Promise<Outcome<{ decisions: string[] }>> => {
    const meeting = await meetingById(id, tx)
    if (!meeting || !can(actor, meetingPermissions['governance.publish-minutes'], meeting.subject))
      return refused({ code: 'not-found' })
    const minutes = await minutesOf(meeting, tx)
    const signed = minutes.chairSignedAt !== null && minutes.secretarySignedAt !== null
    const moved = meetingTransition(meeting.state, 'publish-minutes', { signed })
    if (!isOk(moved)) return moved
    await moveMeeting(tx, id, moved.ok)
    const decisions = await fileDecisions(tx, meeting, minutes.content, actorName(actor))
    await writeJournal(tx, {
      actor,
      act: 'governance.publish-minutes',
      subject: { kind: 'meeting', id },
      data: { contentHash: minutes.contentHash, decisions, on: today() },
    })
    return ok({ decisions })
  })
