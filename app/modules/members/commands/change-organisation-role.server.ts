import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can, type OrganisationRole } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { roleChangedMail } from '../mails/organisation-mails'
import { memberPermissions } from '../permissions'
import { openApplicationsOf, organisationById, organisationOfMandate, peopleOf } from '../queries.server'
import { mayStopRepresenting } from '../rules/membership'
import { addActing, endActing, revokeInvitationsOf } from '../store.server'
import { settleRepresentative } from '../store-representative.server'

/** Gives another role to somebody who acts for the organisation: the mandate ends and another begins, so that both are known. */
export const changeOrganisationRole = (
  actor: Actor,
  input: { id: string; role: OrganisationRole },
): Promise<Outcome<{ organisationId: string }>> =>
  transact(async (tx): Promise<Outcome<{ organisationId: string }>> => {
    const subject = await organisationOfMandate(input.id, tx)
    if (
      !subject ||
      actor.kind !== 'person' ||
      !can(actor, memberPermissions['members.change-organisation-role'], subject)
    )
      return refused({ code: 'not-found' })
    const { organisationId, userId } = subject
    const [organisation, people] = [await organisationById(organisationId, tx), await peopleOf(organisationId, tx)]
    const person = people.find(({ mandateId }) => mandateId === input.id)
    if (!organisation || !person) return refused({ code: 'not-found' })
    if (person.role === input.role) return ok({ organisationId })
    if (input.role === 'contributor') {
      // A change leaves the person acting: they count among those who would be left without a representative.
      const allowed = mayStopRepresenting(
        [...people, { mandateId: '', userId, role: 'contributor' }],
        input.id,
        await openApplicationsOf(organisationId, tx),
      )
      if (!isOk(allowed)) return allowed
    }
    await endActing(tx, input.id)
    const mandate = await addActing(tx, { organisationId, userId, role: input.role, grantedBy: actor.id })
    await settleRepresentative(tx, organisationId, actor.id)
    const revoked = input.role === 'contributor' ? await revokeInvitationsOf(tx, userId, organisationId) : 0
    await writeJournal(tx, {
      actor,
      act: 'members.change-organisation-role',
      subject: { kind: 'organisation', id: organisationId },
      data: { person: userId, role: input.role, mandate, ended: input.id, revoked },
    })
    if (userId !== actor.id && person.email !== null)
      await enqueueMail(
        tx,
        {
          to: person.email,
          ...roleChangedMail(person.locale, { organisation: organisation.name, organisationId, role: input.role }),
        },
        { key: `members.change-organisation-role:${mandate}:${userId}` },
      )
    return ok({ organisationId })
  })
