import { now } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { votationPermissions } from '../permissions'

/** Days after the count, or the cancellation, that seals of mailboxes and of the list are kept: the time of a complaint. */
const keptDays = 30

/** Daily: forgets who asked to vote once nothing can be asked of it any more. Results, archives and boxes stay. */
export async function forgetVoters(actor: Actor): Promise<Outcome<{ forgotten: number }>> {
  if (!can(actor, votationPermissions['votations.forget-voters'], null)) return refused({ code: 'not-found' })
  const before = new Date(now().getTime() - keptDays * 86_400_000)
  const over = await db.votation.findMany({
    where: {
      OR: [
        { state: 'counted', countedAt: { lt: before } },
        { state: 'cancelled', closesAt: { lt: before } },
      ],
      AND: { OR: [{ voters: { some: {} } }, { list: { some: {} } }] },
    },
    select: { id: true, state: true, questions: { select: { id: true } } },
  })
  let forgotten = 0
  for (const { id, state, questions } of over)
    await transact(async (tx) => {
      const { count } = await tx.votationVoter.deleteMany({ where: { votationId: id } })
      await tx.votationEntry.deleteMany({ where: { votationId: id } })
      await tx.votationPaperVoter.deleteMany({ where: { votationId: id } })
      // What was voted in a votation that was given up serves nobody.
      if (state === 'cancelled')
        await tx.votationBallot.deleteMany({ where: { questionId: { in: questions.map((question) => question.id) } } })
      forgotten += count
      await writeJournal(tx, {
        actor,
        act: 'votations.forget-voters',
        subject: { kind: 'votation', id },
        data: { voters: count },
      })
    })
  return ok({ forgotten })
}
