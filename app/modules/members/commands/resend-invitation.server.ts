import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { countInvitation, invitationEnd, sendInvitation } from '../invitation-sending.server'
import { memberPermissions } from '../permissions'
import { accountById, invitationById, organisationById } from '../queries.server'
import { nextInvitationState } from '../rules/invitation'
import { renewInvitation } from '../store.server'

/** Sends an invitation again, with a new link and fourteen new days; the link sent before opens nothing any more. */
export async function resendInvitation(
  actor: Actor,
  input: { id: string },
): Promise<Outcome<{ organisationId: string }>> {
  const asked = await invitationById(input.id)
  if (
    asked?.kind !== 'invitation' ||
    actor.kind !== 'person' ||
    !can(actor, memberPermissions['members.resend-invitation'], asked)
  )
    return refused({ code: 'not-found' })
  const counted = await countInvitation(actor.id, asked.email)
  if (!isOk(counted)) return counted
  const token = newToken()
  return transact(async (tx): Promise<Outcome<{ organisationId: string }>> => {
    const invitation = await invitationById(input.id, tx)
    if (!invitation) return refused({ code: 'not-found' })
    const next = nextInvitationState(invitation, 'resend', now())
    if (!isOk(next)) return next
    const { id, organisationId, email, role } = invitation
    const [organisation, inviter] = [await organisationById(organisationId, tx), await accountById(actor.id, tx)]
    if (!organisation || !inviter) return refused({ code: 'not-found' })
    const expiresAt = invitationEnd()
    await renewInvitation(tx, id, { tokenHash: tokenDigest(token), expiresAt, createdById: actor.id })
    await writeJournal(tx, {
      actor,
      act: 'members.resend-invitation',
      subject: { kind: 'organisation', id: organisationId },
      data: { invitation: id },
    })
    await sendInvitation(tx, { id, email, role, organisation, inviter, token, expiresAt })
    return ok({ organisationId })
  })
}
