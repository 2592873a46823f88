import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { mailboxOf } from '~/platform/pure/mail-address'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeEach } from '~/platform/rate-limit/limit.server'
import type { MailSupport } from '../forms-procedure'
import { confirmByLinkMail } from '../mails/drafting'
import { procedurePermissions } from '../permissions'
import { mailSupportPath } from '../rules/referral'
import { takesSupports } from '../rules/state-facts'
import { supportToken } from '../signature-tokens.server'
import { loadReferral } from '../store-procedure.server'
import { supportMailbox } from '../store-supports.server'

type Input = MailSupport & { id: string; clientAddress: string; locale: Locale }

/**
 * Supports a referral with an address, without an account. It counts once the link of the mail is followed; the answer is the
 * same whether the address supports already or not, has an account or not. Refused: 'support-closed', 'too-often'.
 */
export async function supportByMail(actor: Actor, input: Input): Promise<Outcome<{ id: string }>> {
  const { id: referralId, clientAddress, locale, email, name } = input
  if (!can(actor, procedurePermissions['referrals.support-by-mail'], null)) return refused({ code: 'not-found' })
  const taken = await takeEach(
    counterOf('referral-support:client', clientKey(clientAddress)),
    counterOf('referral-support:address', mailboxOf(email)),
    counterOf('referral-support:all', 'all'),
  )
  if ('refused' in taken) return taken
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const referral = await loadReferral(tx, referralId)
    if (!referral || referral.number === null) return refused({ code: 'not-found' })
    if (!takesSupports(referral.state)) return refused({ code: 'support-closed' })
    const mailboxHash = supportMailbox(referralId, email)
    const known = await tx.referralMailSupport.findUnique({
      where: { referralId_mailboxHash: { referralId, mailboxHash } },
    })
    const id = known?.id ?? newId()
    const data = { name, email, locale }
    // What was confirmed is changed by its own link alone: an address typed by somebody else changes nothing.
    if (!known)
      await tx.referralMailSupport.create({ data: { ...data, id, referralId, mailboxHash, createdAt: now() } })
    else if (known.confirmedAt === null) await tx.referralMailSupport.update({ where: { id }, data })
    await writeJournal(tx, { actor, act: 'referrals.support-by-mail', subject: { kind: 'referral-support', id } })
    const mail = confirmByLinkMail(locale, 'support', {
      number: referral.number,
      title: referral.title,
      path: mailSupportPath(supportToken(id)),
      isCounted: !!known?.confirmedAt,
    })
    const to = known?.confirmedAt ? known.email : email
    await enqueueMail(tx, { to, ...mail }, { key: `referrals.support-by-mail:${id}:${newId()}` })
    return ok({ id: referralId })
  })
}
