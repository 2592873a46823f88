import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { invitationToAnswer, tellInviter } from '../invitation-answer.server'
import { memberPermissions } from '../permissions'
import { accountById, peopleOf } from '../queries.server'
import { nextInvitationState } from '../rules/invitation'
import { addActing, answerInvitation } from '../store.server'
import { settleRepresentative } from '../store-representative.server'

/**
 * Accepts an invitation, with any account. `reference` is the link's token, or the invitation's id for the account that
 * has its address. Accepted once, even from two windows.
 */
export const acceptInvitation = (
  actor: Actor,
  input: { reference: string },
): Promise<Outcome<{ organisationId: string }>> =>
  transact(async (tx): Promise<Outcome<{ organisationId: string }>> => {
    const found = await invitationToAnswer(tx, actor, input.reference)
    if (!found || actor.kind !== 'person' || !can(actor, memberPermissions['members.accept-invitation'], null))
      return refused({ code: 'not-found' })
    const { invitation, organisation } = found
    const organisationId = organisation.id
    const next = nextInvitationState(invitation, 'accept', now())
    if (!isOk(next)) return next
    if ((await peopleOf(organisationId, tx)).some(({ userId }) => userId === actor.id))
      return refused({ code: 'you-act-already', detail: { organisation: organisationId } })
    const person = await accountById(actor.id, tx)
    if (!person) return refused({ code: 'not-found' })
    await answerInvitation(tx, invitation.id, next.ok, actor.id)
    const mandate = await addActing(tx, {
      organisationId,
      userId: actor.id,
      role: invitation.role,
      grantedBy: invitation.createdById,
    })
    await settleRepresentative(tx, organisationId, actor.id)
    const data = { invitation: invitation.id, mandate, role: invitation.role }
    await writeJournal(tx, {
      actor,
      act: 'members.accept-invitation',
      subject: { kind: 'organisation', id: organisationId },
      data,
    })
    await tellInviter(tx, found, person.name)
    return ok({ organisationId })
  })
