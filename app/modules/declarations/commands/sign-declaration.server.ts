import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { seatOf } from '~/modules/members/queries.server'
import { placeByCode } from '~/modules/territory/queries.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeEach } from '~/platform/rate-limit/limit.server'
import type { SignForm } from '../forms'
import { confirmSignatureMail } from '../mails/declaration-mails'
import { declarationPermissions } from '../permissions'
import { declarationBy, signatureByToken } from '../queries.server'
import { declarationTransition } from '../rules/declaration'
import { signatorySeal } from '../seals.server'

type Asked = SignForm & { declarationId: string; clientAddress: string; locale: Locale; isDemonstration?: boolean }

/**
 * Asks to sign: the signature counts once the link of the mail is followed. The answer is the same whether the mailbox had signed:
 * the mail says it, and its link manages that signature. The address is not kept.
 */
export async function signDeclaration(actor: Actor, asked: Asked): Promise<Outcome<{ sent: true }>> {
  const { declarationId, name, quality, email, isShown, clientAddress, locale, isDemonstration = false } = asked
  const found = await declarationBy({ id: declarationId })
  const subject = { isDraft: found?.state === 'draft' }
  if (!found || !can(actor, declarationPermissions['declarations.sign'], subject)) return refused({ code: 'not-found' })
  const open = declarationTransition(found.state, 'sign')
  if (!isOk(open)) return open
  const commune = await seatOf(asked)
  if (!isOk(commune)) return commune
  const communeCode = commune.ok
  const departement = communeCode === null ? null : ((await placeByCode(communeCode))?.departement ?? null)
  const seal = signatorySeal(declarationId, email)
  const taken = await takeEach(
    counterOf('declaration-sign:client', clientKey(clientAddress)),
    counterOf('declaration-sign:mailbox', seal),
    counterOf('declaration-sign:all', declarationId),
  )
  if (!isOk(taken)) return taken
  return transact(async (tx): Promise<Outcome<{ sent: true }>> => {
    const known = await tx.declarationSignature.findUnique({ where: { declarationId_seal: { declarationId, seal } } })
    const token = newToken()
    const tokenHash = tokenDigest(token)
    const said = { name, quality, communeCode, departement, isShown, tokenHash, createdAt: now() }
    const isSigned = known?.confirmedAt !== undefined && known.confirmedAt !== null
    // What was confirmed is changed by nobody who only types its address: the link in the mail manages it.
    if (known) await tx.declarationSignature.update({ where: { id: known.id }, data: isSigned ? { tokenHash } : said })
    else
      await tx.declarationSignature.create({
        data: { id: newId(), declarationId, kind: 'person', seal, isDemonstration, ...said },
      })
    const mail = confirmSignatureMail(locale, { title: found.title, token, isSigned })
    await enqueueMail(tx, { to: email, ...mail }, { key: `declarations.sign:${tokenHash}` })
    return ok({ sent: true })
  })
}

/** The button of the page that the mail's link opens: the signature counts. Done twice, it is the same. */
export const confirmSignature = (actor: Actor, { token }: { token: string }): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    if (!can(actor, declarationPermissions['declarations.follow-link'], null)) return refused({ code: 'not-found' })
    const found = await signatureByToken(tokenDigest(token), tx)
    if (!found) return refused({ code: 'token-dead' })
    const { id, declaration, confirmedAt } = found
    if (confirmedAt) return ok({ slug: declaration.slug })
    if (declaration.state !== 'published') return refused({ code: 'declaration-closed' })
    await tx.declarationSignature.update({ where: { id }, data: { confirmedAt: now() } })
    const subject = { kind: 'declaration', id: declaration.id }
    await writeJournal(tx, { actor, act: 'declarations.confirm-signature', subject })
    return ok({ slug: declaration.slug })
  })
