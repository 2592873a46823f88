import { tokenDigest } from '~/modules/accounts/tokens.server'
import { now } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { declarationPermissions } from '../permissions'
import { signatureByToken } from '../queries.server'
import { confirmDays } from '../rules/declaration'

/** Takes a signature back, at any time, by the link of the mail: nothing of it stays. */
export const withdrawSignature = (actor: Actor, { token }: { token: string }): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    if (!can(actor, declarationPermissions['declarations.follow-link'], null)) return refused({ code: 'not-found' })
    const found = await signatureByToken(tokenDigest(token), tx)
    if (!found) return refused({ code: 'token-dead' })
    const { id, declaration } = found
    await tx.declarationSignature.delete({ where: { id } })
    const subject = { kind: 'declaration', id: declaration.id }
    await writeJournal(tx, { actor, act: 'declarations.withdraw-signature', subject })
    return ok({ slug: declaration.slug })
  })

/** Says whether one's name is listed, by the link of the mail. */
export const showSignature = (
  actor: Actor,
  { token, isShown }: { token: string; isShown: boolean },
): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    if (!can(actor, declarationPermissions['declarations.follow-link'], null)) return refused({ code: 'not-found' })
    const found = await signatureByToken(tokenDigest(token), tx)
    if (!found) return refused({ code: 'token-dead' })
    const { id, declaration } = found
    await tx.declarationSignature.update({ where: { id }, data: { isShown } })
    const subject = { kind: 'declaration', id: declaration.id }
    await writeJournal(tx, { actor, act: 'declarations.show-signature', subject, data: { isShown } })
    return ok({ slug: declaration.slug })
  })

/** Daily: signatures that nobody confirmed are forgotten. */
export async function forgetUnconfirmedSignatures(actor: Actor): Promise<Outcome<{ forgotten: number }>> {
  if (!can(actor, declarationPermissions['declarations.forget-unconfirmed'], null))
    return refused({ code: 'not-found' })
  const before = new Date(now().getTime() - confirmDays * 86_400_000)
  const where = { confirmedAt: null, createdAt: { lt: before } }
  if ((await db.declarationSignature.count({ where })) === 0) return ok({ forgotten: 0 })
  return transact(async (tx) => {
    const { count } = await tx.declarationSignature.deleteMany({ where })
    const subject = { kind: 'declaration', id: 'all' }
    await writeJournal(tx, { actor, act: 'declarations.forget-unconfirmed', subject, data: { count } })
    return ok({ forgotten: count })
  })
}
