import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { isLocale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeEach } from '~/platform/rate-limit/limit.server'
import { authorInvitationMail } from '../mails/drafting'
import { draftingPermissions } from '../permissions'
import { invitationDays, mostAuthors } from '../rules/drafting'
import { isReadOnly } from '../rules/state-facts'
import { openOwn } from './open-own.server'

/** Invites somebody, by mail, to write the referral too; any account may accept. Only the digest of the link is kept. */
export async function inviteAuthor(
  actor: Actor,
  { id, email }: { id: string; email: string },
): Promise<Outcome<{ authorId: string }>> {
  if (actor.kind !== 'person') return refused({ code: 'not-found' })
  const counted = await takeEach(counterOf('invitation:account', actor.id), counterOf('invitation:address', email))
  if ('refused' in counted) return counted
  const token = newToken()
  return transact(async (tx): Promise<Outcome<{ authorId: string }>> => {
    const opened = await openOwn(tx, actor, id, draftingPermissions['referrals.invite-author'])
    if (!isOk(opened)) return opened
    const { draft } = opened.ok
    if (isReadOnly(draft.state)) return refused({ code: 'read-only' })
    const at = now()
    const isOpen = ({ userId, expiresAt }: { userId: string | null; expiresAt: Date }) =>
      userId !== null || expiresAt > at
    const standing = draft.authors.filter(isOpen)
    if (standing.some((author) => author.userId === null && author.email === email))
      return refused({ code: 'invited-already', field: 'email' })
    if (standing.length >= mostAuthors) return refused({ code: 'too-many-authors', detail: { most: mostAuthors } })
    const known = await tx.user.findUnique({ where: { email }, select: { id: true, locale: true } })
    if (known && (known.id === draft.createdById || draft.authorIds.includes(known.id)))
      return refused({ code: 'author-already', field: 'email' })
    const inviter = await tx.user.findUniqueOrThrow({ where: { id: actor.id }, select: { name: true, locale: true } })
    const authorId = newId()
    const expiresAt = new Date(at.getTime() + invitationDays * 86_400_000)
    await tx.referralAuthor.create({
      data: {
        ...{ id: authorId, referralId: id, email, tokenHash: tokenDigest(token) },
        ...{ invitedById: actor.id, invitedAt: at, expiresAt },
      },
    })
    await writeJournal(tx, {
      actor,
      act: 'referrals.invite-author',
      subject: { kind: 'referral', id },
      data: { invitation: authorId },
    })
    const locale = [known?.locale, inviter.locale].find(isLocale) ?? 'fr'
    const mail = authorInvitationMail(locale, { inviter: inviter.name, title: draft.title, token, expiresAt })
    await enqueueMail(tx, { to: email, ...mail }, { key: `referrals.invite-author:${authorId}` })
    return ok({ authorId })
  })
}
