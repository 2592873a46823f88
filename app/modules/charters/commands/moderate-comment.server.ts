import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { isLocale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { commentMail } from '../mails/comment'
import { permissions } from '../permissions'

type Said = { id: string; commentId: string; text: string }
type Change = { what: 'answered' | 'hidden' | 'shown'; text: string }

/** Hides a comment from everyone but its author and those who moderate, with the reason, which its author is sent. */
export async function hideComment(actor: Actor, said: Said): Promise<Outcome<{ commentId: string }>> {
  if (!can(actor, permissions['charters.moderate-comment'], null)) return refused({ code: 'not-found' })
  return moderate(actor, said, { what: 'hidden', text: said.text })
}

/** Shows a comment again. */
export async function showComment(actor: Actor, named: Omit<Said, 'text'>): Promise<Outcome<{ commentId: string }>> {
  if (!can(actor, permissions['charters.moderate-comment'], null)) return refused({ code: 'not-found' })
  return moderate(actor, named, { what: 'shown', text: '' })
}

/** Answers a comment, under it, in the name of the cooperative; a later answer takes the place of the one before. */
export async function answerComment(actor: Actor, said: Said): Promise<Outcome<{ commentId: string }>> {
  if (!can(actor, permissions['charters.moderate-comment'], null)) return refused({ code: 'not-found' })
  return moderate(actor, said, { what: 'answered', text: said.text })
}

const moderate = (
  actor: Actor,
  { id, commentId }: Omit<Said, 'text'>,
  { what, text }: Change,
): Promise<Outcome<{ commentId: string }>> =>
  transact(async (tx): Promise<Outcome<{ commentId: string }>> => {
    const comment = await tx.charterComment.findUnique({
      where: { id: commentId },
      select: { draftId: true, userId: true, hiddenAt: true, draft: { select: { title: true } } },
    })
    if (comment?.draftId !== id) return refused({ code: 'not-found' })
    const at = now()
    await tx.charterComment.update({
      where: { id: commentId },
      data:
        what === 'answered'
          ? { answer: text, answeredAt: at }
          : what === 'hidden'
            ? { hiddenAt: comment.hiddenAt ?? at, hiddenReason: text }
            : { hiddenAt: null, hiddenReason: null },
    })
    await writeJournal(tx, {
      actor,
      act: `charters.${what === 'answered' ? 'answer' : what === 'hidden' ? 'hide' : 'show'}-comment`,
      subject: { kind: 'charter-draft', id },
      data: { comment: commentId },
    })
    if (what !== 'shown')
      await tellAuthor(tx, comment.userId, { what, text, draftId: id, commentId, title: comment.draft.title })
    return ok({ commentId })
  })

async function tellAuthor(
  tx: Tx,
  userId: string | null,
  {
    commentId,
    ...said
  }: { what: 'answered' | 'hidden'; text: string; draftId: string; commentId: string; title: string },
): Promise<void> {
  const author =
    userId === null ? null : await tx.user.findUnique({ where: { id: userId }, select: { email: true, locale: true } })
  if (!author?.email) return
  const locale = isLocale(author.locale) ? author.locale : 'fr'
  await enqueueMail(
    tx,
    { to: author.email, ...commentMail(locale, said) },
    { key: `charters.comment-${said.what}:${commentId}:${now().getTime()}` },
  )
}
