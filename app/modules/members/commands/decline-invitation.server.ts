import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { invitationToAnswer, tellInviter } from '../invitation-answer.server'
import { memberPermissions } from '../permissions'
import { nextInvitationState } from '../rules/invitation'
import { answerInvitation } from '../store.server'

/** Declines an invitation; whoever has the link may, without an account. */
export const declineInvitation = (actor: Actor, input: { reference: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await invitationToAnswer(tx, actor, input.reference)
    if (!found || !can(actor, memberPermissions['members.decline-invitation'], null))
      return refused({ code: 'not-found' })
    const next = nextInvitationState(found.invitation, 'decline', now())
    if (!isOk(next)) return next
    const { id, organisationId } = found.invitation
    await answerInvitation(tx, id, next.ok, null)
    await writeJournal(tx, {
      actor,
      act: 'members.decline-invitation',
      subject: { kind: 'organisation', id: organisationId },
      data: { invitation: id },
    })
    await tellInviter(tx, found, null)
    return ok({ id })
  })
