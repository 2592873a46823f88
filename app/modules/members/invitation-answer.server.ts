import type { Tx } from '~/platform/db/db.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { answerMail } from './mails/organisation-mails'
import { accountById, type Invitation, invitationNamed, type Organisation, organisationById } from './queries.server'

type Answered = { invitation: Invitation; organisation: Organisation }

/** The invitation that a link's token names, or its id for the account that has its address. */
export async function invitationToAnswer(tx: Tx, actor: Actor, reference: string): Promise<Answered | null> {
  const invitation = await invitationNamed(reference, actor.kind === 'person' ? actor.id : null, tx)
  const organisation = invitation && (await organisationById(invitation.organisationId, tx))
  return invitation && organisation ? { invitation, organisation } : null
}

/** Tells whoever invited that `person` accepted, or that the invitation was declined. */
export async function tellInviter(
  tx: Tx,
  { invitation, organisation }: Answered,
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
