import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { clientKey, takeEach } from '~/platform/rate-limit/limit.server'
import { counterOf } from '~/platform/rate-limit/figures'
import type { ContactForm } from '../forms'
import { messageAcknowledged } from '../mails/message-acknowledged'
import { messageReceived } from '../mails/message-received'
import { editorialActs } from '../permissions'
import { currentSettings } from '../queries.server'
import { teamMailboxes } from '../store.server'

export type SendMessageRefusal = { code: 'not-allowed' } | { code: 'too-often'; detail: { minutes: number } }

/** Keeps a visitor's message and tells the team, by its shared address or each of its people; the sender gets a word. */
export async function sendMessage(
  actor: Actor,
  { id, email, subject, message, locale, clientAddress }: ContactForm & { locale: Locale; clientAddress: string },
): Promise<Outcome<{ id: string }, SendMessageRefusal>> {
  if (!can(actor, editorialActs['editorial.send-message'], null)) return refused({ code: 'not-allowed' })
  const taken = await takeEach(
    counterOf('contact:client', clientKey(clientAddress)),
    counterOf('contact:account', email.toLowerCase()),
  )
  if ('refused' in taken) return taken
  const shared = (await currentSettings())['contact.address'].value
  const recipients = shared ? [{ id: 'shared', email: shared, locale: 'fr' as const }] : await teamMailboxes()
  return transact(async (tx) => {
    // The same page posted twice: the message is there already.
    if (await tx.contactMessage.findUnique({ where: { id }, select: { id: true } })) return ok({ id })
    const sentAt = now()
    await tx.contactMessage.create({ data: { id, email, subject, body: message, sentAt } })
    await writeJournal(tx, { actor, act: 'editorial.send-message', subject: { kind: 'message', id } })
    for (const recipient of recipients)
      await enqueueMail(
        tx,
        { to: recipient.email, ...messageReceived(recipient.locale, { email, subject, message }) },
        { key: `message-received:${id}:${recipient.id}` },
      )
    await enqueueMail(
      tx,
      { to: email, ...messageAcknowledged(locale, { sentAt }) },
      { key: `message-acknowledged:${id}` },
    )
    return ok({ id })
  })
}
