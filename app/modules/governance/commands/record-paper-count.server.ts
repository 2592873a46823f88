import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { votePermissions } from '../permissions'
import { paperAnswers, type PaperBallots, type PaperChannel, paperCollege, paperSum, paperText } from '../rules/paper'
import { pollTransition } from '../rules/poll-states'
import { findPoll } from './find-poll.server'

export type PaperCountEntry = {
  pollId: string
  channel: PaperChannel
  college: string | null
  ballots: readonly PaperBallots[]
  /** The record of the count, in words: who counted, what was put aside. */
  record: string
}

/** The paper ballots of a channel (and college) as one person entered them; may be entered again until another confirms. */
export async function recordPaperCount(actor: Actor, entry: PaperCountEntry): Promise<Outcome<{ id: string }>> {
  const { pollId, channel, ballots, record } = entry
  return transact(async (tx) => {
    const found = await findPoll(tx, actor, pollId, votePermissions['governance.handle-paper-votes'])
    if (!isOk(found)) return found
    const { poll } = found.ok
    const moved = pollTransition(poll.state, 'enter-paper')
    if (!isOk(moved)) return moved
    if (!paperAnswers(poll.definition, ballots)) return refused({ code: 'choice-invalid', field: 'ballots' })
    const isWeighted = poll.rule?.voting.kind === 'colleges'
    const college = paperCollege(isWeighted, entry.college)
    const voters = await tx.votingRight.count({
      where: { pollId, used: channel, ...(isWeighted ? { college: entry.college } : {}) },
    })
    const sum = paperSum(ballots)
    if (sum !== voters) return refused({ code: 'paper-sum-differs', field: 'ballots', detail: { voters, sum } })
    const before = await tx.paperCount.findFirst({ where: { pollId, channel, college } })
    if (before?.confirmedById) return refused({ code: 'paper-confirmed' })
    if (before) await tx.paperCount.delete({ where: { id: before.id } })
    const id = newId()
    const entered = { enteredById: actorName(actor), enteredAt: now() }
    await tx.paperCount.create({
      data: { id, pollId, channel, college, counts: paperText(ballots), voters, record, ...entered },
    })
    await writeJournal(tx, {
      actor,
      act: 'governance.record-paper-count',
      subject: { kind: 'poll', id: pollId },
      data: { channel, voters },
    })
    return ok({ id })
  })
}
