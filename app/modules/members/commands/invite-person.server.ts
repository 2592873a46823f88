import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can, type OrganisationRole } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeEach } from '~/platform/rate-limit/limit.server'
import { invitationMail } from '../mails/organisation-mails'
import { memberPermissions } from '../permissions'
import {
  accountByEmail,
  accountById,
  invitationById,
  openInvitationsOf,
  organisationById,
  peopleOf,
} from '../queries.server'
import { invitationDays, mostPendingInvitations, nextInvitationState } from '../rules/invitation'
import { addInvitation, renewInvitation } from '../store.server'

/** Who sends invitations, and who gets them, are both spared: the portal is nobody's means of flooding a mailbox. */
const countInvitation = (senderId: string, email: string) =>
  takeEach(counterOf('invitation:account', senderId), counterOf('invitation:address', email))

const expiry = (): Date => new Date(now().getTime() + invitationDays * 86_400_000)

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
    const expiresAt = expiry()
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
    const locale = (await accountByEmail(email, tx))?.locale ?? inviter.locale
    const mail = invitationMail(locale, {
      organisation: organisation.name,
      person: inviter.name,
      role,
      token,
      expiresAt,
    })
    await enqueueMail(tx, { to: email, ...mail }, { key: `members.invite:${id}:${tokenDigest(token).slice(0, 16)}` })
    return ok({ id })
  })
}

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
    const expiresAt = expiry()
    await renewInvitation(tx, id, tokenDigest(token), expiresAt)
    await writeJournal(tx, {
      actor,
      act: 'members.resend-invitation',
      subject: { kind: 'organisation', id: organisationId },
      data: { invitation: id },
    })
    const locale = (await accountByEmail(email, tx))?.locale ?? inviter.locale
    const mail = invitationMail(locale, {
      organisation: organisation.name,
      person: inviter.name,
      role,
      token,
      expiresAt,
    })
    await enqueueMail(tx, { to: email, ...mail }, { key: `members.invite:${id}:${tokenDigest(token).slice(0, 16)}` })
    return ok({ organisationId })
  })
}
