import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { memberPermissions } from '../permissions'
import { invitationById } from '../queries.server'
import { nextInvitationState } from '../rules/invitation'
import { answerInvitation } from '../store.server'

/** Withdraws an invitation that waits; its link then says so. */
export const revokeInvitation = (actor: Actor, input: { id: string }): Promise<Outcome<{ organisationId: string }>> =>
  transact(async (tx): Promise<Outcome<{ organisationId: string }>> => {
    const invitation = await invitationById(input.id, tx)
    if (invitation?.kind !== 'invitation' || !can(actor, memberPermissions['members.revoke-invitation'], invitation))
      return refused({ code: 'not-found' })
    const next = nextInvitationState(invitation, 'revoke', now())
    if (!isOk(next)) return next
    const { id, organisationId } = invitation
    await answerInvitation(tx, id, next.ok, null)
    await writeJournal(tx, {
      actor,
      act: 'members.revoke-invitation',
      subject: { kind: 'organisation', id: organisationId },
      data: { invitation: id },
    })
    return ok({ organisationId })
  })
