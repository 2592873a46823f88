import { whenOf } from '~/modules/events/forms'
import { mailedEvent } from '~/modules/events/store.server'
import { placeByCode } from '~/modules/territory/queries.server'
import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { isLocale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { acceptedMail } from '../mails/workshop-mails'
import { workshopPermissions } from '../permissions'
import { debateRefById } from '../queries-debate.server'
import { proposalById } from '../queries-proposals.server'
import { proposalTransition } from '../rules/proposal'
import { addDraftEvent, addWorkshop } from '../store.server'

type Accepted = { id: string; date: string; time: string | null; endTime: string | null }

/**
 * The team accepts a proposal: it becomes the draft of an event, tied to the debate, which the team completes and announces;
 * whoever proposed it is told by mail. An actor to meet becomes a meeting, a stop a workshop.
 */
export async function acceptProposal(
  actor: Actor,
  { id, ...when }: Accepted,
): Promise<Outcome<{ workshopId: string; debateId: string }>> {
  if (!can(actor, workshopPermissions['workshops.decide-proposal'], null)) return refused({ code: 'not-found' })
  if (when.date < today()) return refused({ code: 'date-past', field: 'date' })
  const known = await proposalById(id)
  const commune = known && (await placeByCode(known.communeCode))
  return transact(async (tx): Promise<Outcome<{ workshopId: string; debateId: string }>> => {
    const proposal = await proposalById(id, tx)
    const debate = proposal && (await debateRefById(proposal.debateId, tx))
    if (!debate) return refused({ code: 'not-found' })
    const moved = proposalTransition(proposal.state, 'accept')
    if (!isOk(moved)) return moved
    const createdById = actorName(actor)
    const event = await addDraftEvent(
      tx,
      {
        ...{ title: proposal.title, description: proposal.text, place: proposal.place, capacity: null },
        kind: proposal.kind === 'actor' ? 'meeting' : 'workshop',
        where: {
          territoryCode: commune?.code ?? null,
          departement: commune?.departement ?? null,
          latitude: commune?.latitude ?? null,
          longitude: commune?.longitude ?? null,
        },
        when: whenOf({ ...when, endDate: null }),
      },
      { createdById, organiser: '', isDemonstration: debate.isDemonstration },
    )
    const workshopId = await addWorkshop(tx, { debateId: debate.id, eventId: event.id, createdById })
    await tx.workshopProposal.update({
      where: { id },
      data: { state: moved.ok, decidedAt: now(), decidedById: createdById, eventId: event.id },
    })
    await writeJournal(tx, { actor, act: 'workshops.accept-proposal', subject: { kind: 'debate', id: debate.id }, data: { proposal: id, event: event.id } }) // prettier-ignore
    const { title, email, locale } = proposal
    const told = { title, debate, event: await mailedEvent(tx, event) }
    const mail = acceptedMail(isLocale(locale) ? locale : 'fr', told)
    if (email !== null) await enqueueMail(tx, { to: email, ...mail }, { key: `workshops.decided:${id}` })
    return ok({ workshopId, debateId: debate.id })
  })
}
