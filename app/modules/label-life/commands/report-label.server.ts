import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { publicLabel } from '~/modules/label/queries-public.server'
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
import type { ReportForm } from '../forms'
import { confirmReportMail } from '../mails/report'
import { lifePermissions } from '../permissions'

type Asked = ReportForm & { label: string; clientAddress: string; locale: Locale }

/** Says that a label is not kept to; the team reads it once the link of the mail is followed. No account is needed. */
export async function reportLabel(
  actor: Actor,
  { label: idOrNumber, kind, text, email, clientAddress, locale }: Asked,
): Promise<Outcome<{ sent: true }>> {
  const label = await publicLabel(idOrNumber)
  if (!label || !can(actor, lifePermissions['label-life.report-label'], null)) return refused({ code: 'not-found' })
  const taken = await takeEach(
    counterOf('label-report:client', clientKey(clientAddress)),
    counterOf('label-report:address', mailboxOf(normaliseAddress(email))),
    counterOf('label-report:label', label.id),
  )
  if (!isOk(taken)) return taken
  const [token, { isDemonstration }] = [newToken(), label]
  return transact(async (tx): Promise<Outcome<{ sent: true }>> => {
    const facts = { certificateId: label.id, kind, text, email: normaliseAddress(email), locale, isDemonstration }
    await tx.labelReport.create({ data: { id: newId(), tokenHash: tokenDigest(token), createdAt: now(), ...facts } })
    const mail = confirmReportMail(locale, { number: label.number, token })
    await enqueueMail(tx, { to: email, ...mail }, { key: `label-life.report:${tokenDigest(token)}` })
    return ok({ sent: true })
  })
}

/** The button of the page that the mail's link opens: the team reads the report. Done twice, it is the same. */
export const confirmReport = (actor: Actor, { token }: { token: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    if (!can(actor, lifePermissions['label-life.follow-link'], null)) return refused({ code: 'not-found' })
    const found = await tx.labelReport.findUnique({ where: { tokenHash: tokenDigest(token) } })
    if (!found) return refused({ code: 'not-found' })
    if (found.confirmedAt) return ok({ id: found.id })
    await tx.labelReport.update({ where: { id: found.id }, data: { confirmedAt: now() } })
    // Who wrote, and on which label, is nobody's to read in the public journal.
    const subject = { kind: 'label-report', id: found.id }
    await writeJournal(tx, { actor: { kind: 'visitor' }, act: 'label-life.confirm-report', subject })
    return ok({ id: found.id })
  })
