import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { mailboxOf, normaliseAddress } from '~/platform/pure/mail-address'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeEach } from '~/platform/rate-limit/limit.server'
import type { SignatureForm } from '../forms-drafting'
import { confirmByLinkMail } from '../mails/drafting'
import { draftingPermissions } from '../permissions'
import { communeWithin } from '../queries-territory.server'
import { isCollecting } from '../rules/drafting'
import { signaturePath } from '../rules/referral'
import { signatureToken } from '../signature-tokens.server'
import { loadByNumber, sha256 } from '../store-drafting.server'

type Input = SignatureForm & { number: string; clientAddress: string; locale: Locale }

/**
 * Signs a referral that collects signatures. It counts once the link of the mail is followed; the answer is the same
 * whether the address has signed already or not, and the same mailbox counts once however its address is written.
 */
export async function signReferral(actor: Actor, input: Input): Promise<Outcome<{ number: string }>> {
  const { number, clientAddress, locale, name, email, isShown } = input
  if (!can(actor, draftingPermissions['referrals.sign'], null)) return refused({ code: 'not-found' })
  const mailbox = mailboxOf(normaliseAddress(email))
  const taken = await takeEach(
    counterOf('referral-signature:client', clientKey(clientAddress)),
    counterOf('referral-signature:address', mailbox),
    counterOf('referral-signature:all', 'all'),
  )
  if ('refused' in taken) return taken
  return transact(async (tx): Promise<Outcome<{ number: string }>> => {
    const draft = await loadByNumber(tx, number)
    if (!draft?.collection || draft.number === null) return refused({ code: 'not-found' })
    if (!isCollecting(draft.state)) return refused({ code: 'collection-over' })
    const commune = await communeWithin(input, draft.territoryCode)
    if (!isOk(commune)) return commune
    const mailboxHash = sha256(`${draft.id}:${mailbox}`)
    const known = await tx.referralSignature.findUnique({
      where: { referralId_mailboxHash: { referralId: draft.id, mailboxHash } },
    })
    const id = known?.id ?? newId()
    const data = { name, email, communeCode: commune.ok.code, isShown, locale }
    // What was confirmed is changed by its own link alone: an address typed by somebody else changes nothing.
    if (!known)
      await tx.referralSignature.create({ data: { ...data, id, referralId: draft.id, mailboxHash, createdAt: now() } })
    else if (known.confirmedAt === null) await tx.referralSignature.update({ where: { id }, data })
    await writeJournal(tx, { actor, act: 'referrals.sign', subject: { kind: 'referral-signature', id } })
    const to = known?.confirmedAt ? known.email : email
    const mail = confirmByLinkMail(locale, 'signature', {
      number: draft.number,
      title: draft.title,
      path: signaturePath(signatureToken(id)),
      isCounted: !!known?.confirmedAt,
    })
    await enqueueMail(tx, { to, ...mail }, { key: `referrals.sign:${id}:${newId()}` })
    return ok({ number: draft.number })
  })
}
