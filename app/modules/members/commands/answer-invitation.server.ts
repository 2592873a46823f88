import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { answerMail } from '../mails/organisation-mails'
import { memberPermissions } from '../permissions'
import {
  accountById,
  type Invitation,
  invitationNamed,
  type Organisation,
  organisationById,
  peopleOf,
} from '../queries.server'
import { nextInvitationState } from '../rules/invitation'
import { addActing, answerInvitation } from '../store.server'

async function load(
  tx: Tx,
  actor: Actor,
  reference: string,
): Promise<{ invitation: Invitation; organisation: Organisation } | null> {
  const invitation = await invitationNamed(reference, actor.kind === 'person' ? actor.id : null, tx)
  const organisation = invitation && (await organisationById(invitation.organisationId, tx))
  return invitation && organisation ? { invitation, organisation } : null
}

async function tellInviter(
  tx: Tx,
  { invitation, organisation }: { invitation: Invitation; organisation: Organisation },
  person: string | null,
): Promise<void> {
  const inviter = await accountById(invitation.createdById, tx)
  if (!inviter) return
  const facts = {
    organisation: organisation.name,
    organisationId: organisation.id,
    accepted: person !== null,
    person,
    email: invitation.email,
  }
  await enqueueMail(
    tx,
    { to: inviter.email, ...answerMail(inviter.locale, facts) },
    { key: `members.answer-invitation:${invitation.id}:${inviter.id}` },
  )
}

/**
 * Accepts an invitation, with any account. `reference` is the link's token, or the invitation's id for the account that
 * has its address. Accepted once, even from two windows.
 */
export const acceptInvitation = (
  actor: Actor,
  input: { reference: string },
): Promise<Outcome<{ organisationId: string }>> =>
  transact(async (tx): Promise<Outcome<{ organisationId: string }>> => {
    const found = await load(tx, actor, input.reference)
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

/** Declines an invitation; whoever has the link may, without an account. */
export const declineInvitation = (actor: Actor, input: { reference: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await load(tx, actor, input.reference)
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
