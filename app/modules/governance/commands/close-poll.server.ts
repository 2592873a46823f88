import * as z from 'zod'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { votePermissions } from '../permissions'
import { paperCollege, paperProblem, paperSum, readPaperBallots } from '../rules/paper'
import { pollTransition } from '../rules/poll-states'
import { usedRights } from '../store-votes.server'
import { countPoll, countPollJob } from './count-poll.server'
import { findPoll } from './find-poll.server'

const isPaper = (used: string | null): used is 'room' | 'post' => used === 'room' || used === 'post'

/**
 * Closes a vote, for good: what comes later is told so. Refused while paper ballots await their second entry or are not as
 * many as the rights used on paper. The count and the archive follow at once, from a box that changes no more; after a
 * crash between the two, the worker makes them.
 */
export async function closePoll(actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> {
  const closed = await transact(async (tx) => {
    const found = await findPoll(tx, actor, id, votePermissions['governance.close-poll'])
    if (!isOk(found)) return found
    const { poll } = found.ok
    const moved = pollTransition(poll.state, 'close')
    if (!isOk(moved)) return moved
    const at = now()
    if (actor.kind === 'system' && (poll.closesAt === null || poll.closesAt > at))
      return refused({ code: 'not-allowed' })
    const isWeighted = poll.rule?.voting.kind === 'colleges'
    const used = await usedRights(tx, id)
    const marked = used.flatMap(({ college, used: way, rights }) =>
      isPaper(way) ? [{ channel: way, college: paperCollege(isWeighted, college), rights }] : [],
    )
    const counts = (await tx.paperCount.findMany({ where: { pollId: id } })).flatMap((row) =>
      isPaper(row.channel)
        ? [
            {
              channel: row.channel,
              college: row.college ?? '',
              ballots: paperSum(readPaperBallots(row.counts)),
              confirmed: row.confirmedById !== null,
            },
          ]
        : [],
    )
    const problem = paperProblem(marked, counts)
    if (problem) {
      const { code, ...detail } = problem
      return refused({ code, detail })
    }
    await tx.poll.update({ where: { id }, data: { state: moved.ok.to, closedAt: at } })
    await tx.meeting.update({ where: { id: poll.meetingId }, data: { revision: { increment: 1 } } })
    await enqueueJob(tx, countPollJob, { id }, { key: `${countPollJob}:${id}` })
    await writeJournal(tx, {
      actor,
      act: 'governance.close-poll',
      subject: { kind: 'poll', id },
      data: { votes: used.reduce((sum, { used: way, rights }) => (way === null ? sum : sum + rights), 0) },
    })
    return ok({ id })
  })
  if (isOk(closed)) await countPoll(id)
  return closed
}

const payloadSchema = z.object({ id: z.string() })

/** What the outbox does at the time that was said: paper ballots that await are told in the log, and the chair closes then. */
export async function closePollAtItsTime(payload: unknown): Promise<void> {
  const { id } = payloadSchema.parse(payload)
  const outcome = await closePoll({ kind: 'system', job: 'close-poll' }, { id })
  // Closed earlier, or waiting for its paper ballots: nobody can cast any more, and a person closes it.
  if (!isOk(outcome) && !outcome.refused.code.startsWith('p')) throw new Error(outcome.refused.code)
}

/** What the outbox does where a crash came between the close and the count. */
export const countClosedPoll = async (payload: unknown): Promise<void> => countPoll(payloadSchema.parse(payload).id)
