import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { draftingPermissions } from '../permissions'
import { openOwn } from './open-own.server'

/** Ends what an author was given, or takes an invitation back. Done twice, it is the same. */
export async function endAuthor(
  actor: Actor,
  { id, authorId }: { id: string; authorId: string },
): Promise<Outcome<{ ended: boolean }>> {
  return transact(async (tx): Promise<Outcome<{ ended: boolean }>> => {
    const opened = await openOwn(tx, actor, id, draftingPermissions['referrals.see-draft'])
    if (!isOk(opened)) return opened
    const { draft } = opened.ok
    const author = draft.authors.find((one) => one.id === authorId)
    if (!can(actor, draftingPermissions['referrals.end-author'], { ...draft, authorId: author?.userId ?? null }))
      return refused({ code: 'representative-only' })
    if (!author) return ok({ ended: false })
    await tx.referralAuthor.update({ where: { id: authorId }, data: { endedAt: now(), email: '' } })
    await writeJournal(tx, {
      actor,
      act: 'referrals.end-author',
      subject: { kind: 'referral', id },
      data: { invitation: authorId },
    })
    return ok({ ended: true })
  })
}
