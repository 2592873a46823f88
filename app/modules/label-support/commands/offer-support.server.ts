import { notify } from '~/modules/label/commands/notify.server'
import type { SupportKind } from '~/modules/label/rules/decision'
import { representativesOf } from '~/modules/label/store.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { offeredMail } from '../mails/support'
import { supportPermissions } from '../permissions'
import { mayBeNamed, mayOffer, namesAnEntry } from '../rules/support'
import { entryNamed, followedById, supportById } from '../store.server'
import { tellMentor } from './answer-offer.server'
import { asCompanion } from './find-followed.server'

const mostOffers = 40
type Named = { methodId: string; practitioner: string }
type Offer = Named & { applicationId: string; kind: SupportKind; note: string }

const noEntry = (kind: string) =>
  kind === 'method'
    ? refused({ code: 'method-missing', field: 'methodId' })
    : refused({ code: 'mentor-missing', field: 'practitioner' })

/** The team offers a support to an applicant that was decided on, granted or refused; a method or a mentor is chosen in the network. */
export const offerSupport = (actor: Actor, offer: Offer): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const { applicationId, kind, note } = offer
    const row = await followedById(tx, applicationId)
    const asked = row && { application: row }
    const found = await asCompanion(tx, actor, asked, supportPermissions['label-support.offer-support'])
    if (!isOk(found)) return found
    const { application } = found.ok
    if (!mayOffer(application.state)) return refused({ code: 'state-forbids' })
    if (note.trim() === '') return refused({ code: 'note-missing', field: 'note' })
    if ((await tx.labelSupport.count({ where: { applicationId } })) >= mostOffers)
      return refused({ code: 'too-many', field: 'note' })
    const named = namesAnEntry(kind) ? await entryNamed(tx, { ...offer, kind }) : {}
    if (!named) return noEntry(kind)
    const id = newId()
    const offered = { origin: 'team', offeredAt: now(), state: 'offered' } as const
    await tx.labelSupport.create({ data: { id, applicationId, kind, note: note.trim(), ...named, ...offered } })
    const subject = { kind: 'label-support', id }
    await writeJournal(tx, { actor, act: 'label-support.offer-support', subject, data: { kind } })
    const receivers = await representativesOf(tx, application.organisationId, now())
    await notify(tx, receivers, `label-support:${id}:offered`, (locale) =>
      offeredMail(locale, application, { kind, note: note.trim() }),
    )
    return ok({ id })
  })

/** Says which method or which practitioner a support that the decision offered is. */
export const nameSupport = (actor: Actor, { id, ...named }: Named & { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const row = await supportById(tx, id)
    const found = await asCompanion(tx, actor, row, supportPermissions['label-support.offer-support'])
    if (!isOk(found)) return found
    const { kind, state } = found.ok
    if (!namesAnEntry(kind) || !mayBeNamed(state)) return refused({ code: 'state-forbids' })
    const entry = await entryNamed(tx, { ...named, kind })
    if (!entry) return noEntry(kind)
    await tx.labelSupport.update({ where: { id }, data: { ...entry, mentorLeftAt: null } })
    // Whoever is chosen after the offer was accepted hears it as they would have then.
    if (state === 'accepted' && 'practitionerId' in entry) await tellMentor(tx, { ...found.ok, ...entry })
    const subject = { kind: 'label-support', id }
    await writeJournal(tx, { actor, act: 'label-support.name-support', subject, data: { kind } })
    return ok({ id })
  })
