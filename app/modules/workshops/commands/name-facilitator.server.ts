import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { mailedEvent } from '~/modules/events/store.server'
import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'
import { facilitatorMail } from '../mails/workshop-mails'
import { workshopPermissions } from '../permissions'
import { type Workshop, workshopById } from '../queries.server'

/** How many people facilitate one workshop at most: each has a table or a role. */
export const mostFacilitators = 30

async function sendLink(
  tx: Tx,
  { event }: Workshop,
  { email, locale, tokenHash }: { email: string; locale: Locale; tokenHash: string },
  token: string,
): Promise<void> {
  const mail = facilitatorMail(locale, await mailedEvent(tx, event), { token })
  await enqueueMail(tx, { to: email, ...mail }, { key: `workshops.facilitator:${tokenHash}` })
}

/** The team names who facilitates, and sends them their link; with the same address again, a new link closes the former. */
export async function nameFacilitator(
  actor: Actor,
  { id: workshopId, name, email, locale }: { id: string; name: string; email: string; locale: Locale },
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, workshopPermissions['workshops.prepare'], null)) return refused({ code: 'not-found' })
  const taken = await takeToken(counterOf('invitation:address', `workshop:${email}`))
  if ('refused' in taken) return taken
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const workshop = await workshopById(workshopId, tx)
    if (!workshop) return refused({ code: 'not-found' })
    const known = workshop.facilitators.find((one) => one.email === email)
    if (!known && workshop.facilitators.length >= mostFacilitators) return refused({ code: 'too-many-facilitators' })
    const token = newToken()
    const row = { name, locale: isLocale(known?.locale) ? known.locale : locale, tokenHash: tokenDigest(token) }
    const id = known?.id ?? newId()
    if (known) await tx.workshopFacilitator.update({ where: { id }, data: row })
    else await tx.workshopFacilitator.create({ data: { ...row, id, workshopId, email, createdAt: now() } })
    await sendLink(tx, workshop, { email, ...row }, token)
    await writeJournal(tx, { actor, act: 'workshops.name-facilitator', subject: { kind: 'workshop', id: workshopId }, data: { facilitator: id } }) // prettier-ignore
    return ok({ id })
  })
}

/** Takes somebody out of those who facilitate: their link opens nothing any more. What they noted stays. */
export const removeFacilitator = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ workshopId: string }>> =>
  transact(async (tx): Promise<Outcome<{ workshopId: string }>> => {
    if (!can(actor, workshopPermissions['workshops.prepare'], null)) return refused({ code: 'not-found' })
    const found = await tx.workshopFacilitator.findUnique({ where: { id } })
    const workshop = found && (await workshopById(found.workshopId, tx))
    if (!workshop) return refused({ code: 'not-found' })
    // Whoever is asked to vouch for a text answers for it: nobody is put aside meanwhile.
    if (workshop.reportState === 'validating') return refused({ code: 'validating' })
    await tx.workshopFacilitator.delete({ where: { id } })
    await writeJournal(tx, { actor, act: 'workshops.remove-facilitator', subject: { kind: 'workshop', id: workshop.id }, data: { facilitator: id } }) // prettier-ignore
    return ok({ workshopId: workshop.id })
  })
