import { now } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { takeToken } from '~/platform/rate-limit/limit.server'
import { permissions } from '../permissions'
import { draftOf } from '../queries-drafts.server'

/** Comments of one person in an hour: more than anyone writes with care. */
const mostAnHour = 20

/** Says something of a draft while it is open to comments: of one criterion, or of the whole. The same text twice is kept once. */
export async function commentDraft(
  actor: Actor,
  { id, criterion, text }: { id: string; criterion: string; text: string },
): Promise<Outcome<{ commentId: string }>> {
  const draft = await draftOf(actor, id)
  const isOpened = draft?.openedOn !== null
  if (!draft || actor.kind !== 'person' || !can(actor, permissions['charters.comment'], { isOpened }))
    return refused({ code: 'not-found' })
  if (draft.state !== 'open') return refused({ code: 'comments-over' })
  const criterionId = criterion === '' ? null : criterion
  if (criterionId !== null && !draft.content.criteres.some((fields) => fields['id'] === criterionId))
    return refused({ code: 'unknown-criterion', field: 'criterion' })
  const same = await db.charterComment.findFirst({
    where: { draftId: id, userId: actor.id, criterionId, text },
    select: { id: true },
  })
  if (same) return ok({ commentId: same.id })
  const limited = await takeToken({ name: 'charters:comment', key: actor.id, limit: mostAnHour, windowSeconds: 3_600 })
  if (!isOk(limited)) return limited
  return transact(async (tx) => {
    const { name } = await tx.user.findUniqueOrThrow({ where: { id: actor.id }, select: { name: true } })
    const commentId = newId()
    await tx.charterComment.create({
      data: { id: commentId, draftId: id, criterionId, userId: actor.id, authorName: name, text, createdAt: now() },
    })
    await writeJournal(tx, {
      actor,
      act: 'charters.comment',
      subject: { kind: 'charter-draft', id },
      data: { comment: commentId, criterion: criterionId },
    })
    return ok({ commentId })
  })
}
