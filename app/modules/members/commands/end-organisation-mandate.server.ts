import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { actingEndedMail, leftMail } from '../mails/organisation-mails'
import { memberPermissions } from '../permissions'
import { openApplicationsOf, organisationById, organisationOfMandate, peopleOf } from '../queries.server'
import { mayStopRepresenting } from '../rules/membership'
import { endActing, revokeInvitationsOf } from '../store.server'
import { settleRepresentative } from '../store-representative.server'

/** Ends a person's role for an organisation: their own (leaving), a colleague's, or, by the team, one that was disputed. */
export const endOrganisationMandate = (
  actor: Actor,
  input: { id: string; reason: string },
): Promise<Outcome<{ organisationId: string; left: boolean }>> =>
  transact(async (tx): Promise<Outcome<{ organisationId: string; left: boolean }>> => {
    const subject = await organisationOfMandate(input.id, tx)
    if (!subject || !can(actor, memberPermissions['members.end-organisation-mandate'], subject))
      return refused({ code: 'not-found' })
    const { organisationId, userId } = subject
    const [organisation, people] = [await organisationById(organisationId, tx), await peopleOf(organisationId, tx)]
    if (!organisation) return refused({ code: 'not-found' })
    const allowed = mayStopRepresenting(people, input.id, await openApplicationsOf(organisationId, tx))
    if (!isOk(allowed)) return allowed
    const left = actor.kind === 'person' && actor.id === userId
    await endActing(tx, input.id)
    await settleRepresentative(tx, organisationId, actorName(actor))
    const revoked = await revokeInvitationsOf(tx, userId, organisationId)
    await writeJournal(tx, {
      actor,
      act: 'members.end-organisation-mandate',
      subject: { kind: 'organisation', id: organisationId },
      data: { person: userId, mandate: input.id, left, revoked },
    })
    const person = people.find(({ mandateId }) => mandateId === input.id)
    const key = `members.end-organisation-mandate:${input.id}`
    if (!left && person?.email)
      await enqueueMail(
        tx,
        {
          to: person.email,
          ...actingEndedMail(person.locale, { organisation: organisation.name, reason: input.reason }),
        },
        { key: `${key}:${userId}` },
      )
    if (left)
      for (const other of people.filter(({ role, mandateId }) => role === 'representative' && mandateId !== input.id))
        if (other.email !== null)
          await enqueueMail(
            tx,
            {
              to: other.email,
              ...leftMail(other.locale, {
                organisation: organisation.name,
                organisationId,
                person: person?.name ?? '',
              }),
            },
            { key: `${key}:${other.userId}` },
          )
    return ok({ organisationId, left })
  })
