import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { editorialActs } from '../permissions'

/** Marks a visitor's message as answered, by whom and when. Done twice, the first stands. */
export async function answerMessage(
  actor: Actor,
  { id }: { id: string },
): Promise<Outcome<{ id: string }, { code: 'not-allowed' | 'not-found' }>> {
  if (!can(actor, editorialActs['editorial.answer-message'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx) => {
    const message = await tx.contactMessage.findUnique({ where: { id }, select: { answeredAt: true } })
    if (!message) return refused({ code: 'not-found' as const })
    if (message.answeredAt) return ok({ id })
    await tx.contactMessage.update({ where: { id }, data: { answeredAt: now(), answeredBy: actorName(actor) } })
    await writeJournal(tx, { actor, act: 'editorial.answer-message', subject: { kind: 'message', id } })
    return ok({ id })
  })
}
