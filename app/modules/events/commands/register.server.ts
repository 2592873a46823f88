import { now, today } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeEach } from '~/platform/rate-limit/limit.server'
import type { RegistrationForm } from '../forms'
import { confirmMail } from '../mails/event-mails'
import { eventPermissions } from '../permissions'
import { eventById, type EventFacts } from '../queries.server'
import { closedBecause } from '../rules/registration'
import { mailedEvent } from '../store.server'
import { notify, type Registration, registrationOf, takePlace, writeRegistration } from '../store-registrations.server'
import { registrationToken } from '../tokens.server'

/** A visitor's address is confirmed by mail first; the answer is the same whether it was known or not. */
async function askToConfirm(tx: Tx, event: EventFacts, known: Registration | null, written: Registration) {
  if (known && (known.state === 'registered' || known.state === 'waiting')) return notify(tx, event, known, 'known')
  const mail = confirmMail(written.locale, await mailedEvent(tx, event), {
    token: registrationToken(written.id),
    seats: written.seats,
  })
  return enqueueMail(tx, { to: written.email, ...mail }, { key: `events.confirm:${written.id}:${newId()}` })
}

/**
 * Registers somebody to an event. With an account, the seat is taken at once, or the place on the waiting list; without,
 * when the link of the mail is followed. One address, one registration.
 */
export async function register(
  actor: Actor,
  {
    eventId,
    clientAddress,
    locale,
    ...form
  }: RegistrationForm & { eventId: string; clientAddress: string; locale: Locale },
): Promise<Outcome<{ id: string; state: 'unconfirmed' | 'registered' | 'waiting' }>> {
  const found = await eventById(eventId)
  if (!found || !can(actor, eventPermissions['events.register'], { isDraft: found.state === 'draft' }))
    return refused({ code: 'not-found' })
  const taken = await takeEach(
    counterOf('event-registration:client', clientKey(clientAddress)),
    counterOf('event-registration:address', form.email),
  )
  if ('refused' in taken) return taken
  return transact(async (tx): Promise<Outcome<{ id: string; state: 'unconfirmed' | 'registered' | 'waiting' }>> => {
    const event = await eventById(eventId, tx)
    const user = actor.kind === 'person' ? await tx.user.findUnique({ where: { id: actor.id } }) : null
    if (!event) return refused({ code: 'not-found' })
    const closed = closedBecause(event, today(), now())
    if (closed) return refused({ code: closed })
    if (actor.kind === 'person' && !(user?.email && user.emailConfirmedAt))
      return refused({ code: 'address-unconfirmed' })
    const email = user?.email ?? form.email
    const known = await registrationOf(eventId, email, tx)
    const isActive = known?.state === 'registered' || known?.state === 'waiting'
    if (user && isActive) return refused({ code: 'already-registered' })
    const row = {
      ...form,
      email,
      eventId,
      userId: user?.id ?? null,
      locale: isLocale(user?.locale) ? user.locale : locale,
    }
    const written = known && isActive ? known : await writeRegistration(tx, known?.id ?? null, row)
    const state = user ? await takePlace(tx, event, written) : 'unconfirmed'
    await writeJournal(tx, { actor, act: 'events.register', subject: { kind: 'registration', id: written.id } })
    if (!user) await askToConfirm(tx, event, known, written)
    return ok({ id: written.id, state })
  })
}
