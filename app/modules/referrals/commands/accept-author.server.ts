import { tokenDigest } from '~/modules/accounts/tokens.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { draftingPermissions } from '../permissions'

/** Accepts to write a referral, by the link of the mail: whoever has it, once. Done again by the same person, it is the same. */
export async function acceptAuthor(actor: Actor, { token }: { token: string }): Promise<Outcome<{ id: string }>> {
  if (actor.kind !== 'person' || !can(actor, draftingPermissions['referrals.accept-invitation'], null))
    return refused({ code: 'not-allowed' })
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const author = await tx.referralAuthor.findUnique({ where: { tokenHash: tokenDigest(token) } })
    const at = now()
    if (!author || author.endedAt !== null) return refused({ code: 'not-found' })
    if (author.userId === actor.id) return ok({ id: author.referralId })
    if (author.userId !== null || author.expiresAt <= at) return refused({ code: 'invitation-over' })
    const others = await tx.referralAuthor.count({
      where: { referralId: author.referralId, userId: actor.id, endedAt: null },
    })
    const data = others > 0 ? { endedAt: at, email: '' } : { userId: actor.id, acceptedAt: at, email: '' }
    await tx.referralAuthor.update({ where: { id: author.id }, data })
    await writeJournal(tx, {
      actor,
      act: 'referrals.accept-author',
      subject: { kind: 'referral', id: author.referralId },
      data: { invitation: author.id },
    })
    return ok({ id: author.referralId })
  })
}
