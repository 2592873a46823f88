import { tokenDigest } from '~/modules/accounts/tokens.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import type { OrganisationRole } from '~/platform/permissions'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeEach } from '~/platform/rate-limit/limit.server'
import { invitationMail } from './mails/organisation-mails'
import { accountByEmail, type Organisation, type Reached } from './queries.server'
import { invitationDays } from './rules/invitation'

/** Who sends invitations, and who gets them, are both spared: the portal is nobody's means of flooding a mailbox. */
export const countInvitation = (senderId: string, email: string) =>
  takeEach(counterOf('invitation:account', senderId), counterOf('invitation:address', email))

/** When an invitation that is sent now ends. */
export const invitationEnd = (): Date => new Date(now().getTime() + invitationDays * 86_400_000)

type Sent = {
  id: string
  email: string
  role: OrganisationRole
  organisation: Organisation
  inviter: Reached
  token: string
  expiresAt: Date
}

/** The mail, in the language of whoever gets it, or failing an account in that of whoever sends it. */
export async function sendInvitation(tx: Tx, sent: Sent): Promise<void> {
  const { id, email, role, organisation, inviter, token, expiresAt } = sent
  const locale = (await accountByEmail(email, tx))?.locale ?? inviter.locale
  const mail = invitationMail(locale, { organisation: organisation.name, person: inviter.name, role, token, expiresAt })
  await enqueueMail(tx, { to: email, ...mail }, { key: `members.invite:${id}:${tokenDigest(token).slice(0, 16)}` })
}
