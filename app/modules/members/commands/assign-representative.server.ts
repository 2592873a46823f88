import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { assignedMail } from '../mails/organisation-mails'
import { memberPermissions } from '../permissions'
import { accountByEmail, openInvitationsOf, organisationById, peopleOf } from '../queries.server'
import { addActing, answerInvitation, endActing } from '../store.server'
import { settleRepresentative } from '../store-representative.server'

/**
 * The team settles who represents an organisation, when its representatives do not answer or are gone. Never oneself.
 * Those who were there are told, with the reason, so that nothing happens behind their back.
 */
export const assignRepresentative = (
  actor: Actor,
  input: { organisationId: string; email: string; reason: string },
): Promise<Outcome<{ organisationId: string }>> =>
  transact(async (tx): Promise<Outcome<{ organisationId: string }>> => {
    if (actor.kind !== 'person' || !can(actor, memberPermissions['members.see-organisations'], null))
      return refused({ code: 'not-found' })
    const organisation = await organisationById(input.organisationId, tx)
    if (!organisation) return refused({ code: 'not-found' })
    const person = await accountByEmail(input.email, tx)
    if (!person) return refused({ code: 'email-unknown', field: 'email' })
    const { id: organisationId, name } = organisation
    if (!can(actor, memberPermissions['members.assign-representative'], { organisationId, userId: person.id }))
      return refused({ code: 'give-yourself', field: 'email' })
    const people = await peopleOf(organisationId, tx)
    const present = people.find(({ userId }) => userId === person.id)
    if (present?.role === 'representative') return refused({ code: 'already-acting', field: 'email' })
    if (present) await endActing(tx, present.mandateId)
    const mandate = await addActing(tx, {
      organisationId,
      userId: person.id,
      role: 'representative',
      grantedBy: actor.id,
    })
    await settleRepresentative(tx, organisationId, actor.id)
    for (const request of await openInvitationsOf(organisationId, tx))
      if (request.kind === 'request' && request.userId === person.id)
        await answerInvitation(tx, request.id, 'accepted', null)
    await writeJournal(tx, {
      actor,
      act: 'members.assign-representative',
      subject: { kind: 'organisation', id: organisationId },
      data: { person: person.id, mandate },
    })
    const told = [
      { ...person, userId: person.id },
      ...people.filter(({ role, userId }) => role === 'representative' && userId !== person.id),
    ]
    for (const { email, locale, userId } of told) {
      const mail = assignedMail(locale, {
        organisation: name,
        organisationId,
        person: userId === person.id ? null : person.name,
        reason: input.reason,
      })
      if (email !== null)
        await enqueueMail(tx, { to: email, ...mail }, { key: `members.assign-representative:${mandate}:${userId}` })
    }
    return ok({ organisationId })
  })
