import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { votePermissions } from '../permissions'
import { paperAnswers, paperCollege, paperText } from '../rules/paper'
import { pollTransition } from '../rules/poll-states'
import { findPoll } from './find-poll.server'
import type { PaperCountEntry } from './record-paper-count.server'

/** The same ballots entered a second time, by somebody else: equal, they are confirmed and change no more. */
export async function confirmPaperCount(actor: Actor, entry: Omit<PaperCountEntry, 'record'>): Promise<Outcome<null>> {
  const { pollId, channel, ballots } = entry
  return transact(async (tx) => {
    const found = await findPoll(tx, actor, pollId, votePermissions['governance.handle-paper-votes'])
    if (!isOk(found)) return found
    const { poll } = found.ok
    const moved = pollTransition(poll.state, 'enter-paper')
    if (!isOk(moved)) return moved
    if (!paperAnswers(poll.definition, ballots)) return refused({ code: 'choice-invalid', field: 'ballots' })
    const college = paperCollege(poll.rule?.voting.kind === 'colleges', entry.college)
    const first = await tx.paperCount.findFirst({ where: { pollId, channel, college } })
    if (!first) return refused({ code: 'not-found' })
    if (first.confirmedById) return refused({ code: 'paper-confirmed' })
    if (first.enteredById === actorName(actor)) return refused({ code: 'paper-same-person' })
    if (first.counts !== paperText(ballots)) return refused({ code: 'paper-counts-differ', field: 'ballots' })
    await tx.paperCount.update({
      where: { id: first.id },
      data: { confirmedById: actorName(actor), confirmedAt: now() },
    })
    await writeJournal(tx, {
      actor,
      act: 'governance.confirm-paper-count',
      subject: { kind: 'poll', id: pollId },
      data: { channel, voters: first.voters },
    })
    return ok(null)
  })
}
