import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can, type OrganisationRole } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { countInvitation, invitationEnd, sendInvitation } from '../invitation-sending.server'
import { memberPermissions } from '../permissions'
import { accountById, openInvitationsOf, organisationById, peopleOf } from '../queries.server'
import { mostPendingInvitations } from '../rules/invitation'
import { addInvitation } from '../store.server'

/** Invites somebody, by mail, to act for an organisation; any account may accept, so that an address needs no account yet. */
export async function invitePerson(
  actor: Actor,
  input: { organisationId: string; email: string; role: OrganisationRole },
): Promise<Outcome<{ id: string }>> {
  if (actor.kind !== 'person' || !can(actor, memberPermissions['members.invite'], input))
    return refused({ code: 'not-found' })
  const counted = await countInvitation(actor.id, input.email)
  if (!isOk(counted)) return counted
  const token = newToken()
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const [organisation, inviter] = [await organisationById(input.organisationId, tx), await accountById(actor.id, tx)]
    if (!organisation || !inviter) return refused({ code: 'not-found' })
    const { email, role, organisationId } = input
    if ((await peopleOf(organisationId, tx)).some((person) => person.email === email))
      return refused({ code: 'already-acting', field: 'email' })
    const open = (await openInvitationsOf(organisationId, tx)).filter(({ kind }) => kind === 'invitation')
    if (open.some((invitation) => invitation.email === email))
      return refused({ code: 'already-invited', field: 'email' })
    if (open.length >= mostPendingInvitations) return refused({ code: 'too-many-invitations' })
    const expiresAt = invitationEnd()
    const id = await addInvitation(tx, {
      organisationId,
      kind: 'invitation',
      email,
      role,
      tokenHash: tokenDigest(token),
      userId: null,
      createdById: actor.id,
      expiresAt,
    })
    await writeJournal(tx, {
      actor,
      act: 'members.invite',
      subject: { kind: 'organisation', id: organisationId },
      data: { invitation: id, role },
    })
    await sendInvitation(tx, { id, email, role, organisation, inviter, token, expiresAt })
    return ok({ id })
  })
}
