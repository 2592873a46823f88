import { ok, type Outcome, refused } from '~/platform/pure/outcome'

export const invitationStates = ['pending', 'accepted', 'declined', 'revoked'] as const
export type InvitationState = (typeof invitationStates)[number]
export type InvitationEvent = 'accept' | 'decline' | 'revoke' | 'resend'

/** An invitation by mail, or a request to join: answered once, within its time. */
export const invitationTable: readonly { from: InvitationState; event: InvitationEvent; to: InvitationState }[] = [
  { from: 'pending', event: 'accept', to: 'accepted' },
  { from: 'pending', event: 'decline', to: 'declined' },
  { from: 'pending', event: 'revoke', to: 'revoked' },
  { from: 'pending', event: 'resend', to: 'pending' },
]

/** Days that an invitation may be answered in. */
export const invitationDays = 14
/** Days that a request to join waits; after `requestPatienceDays` the team is asked to settle it. */
export const requestDays = 60
export const requestPatienceDays = 7
/** Days before somebody whose request was declined may ask the same organisation again. */
export const requestAgainDays = 30
/** What one organisation may have out, and one person may ask, at a time. */
export const mostPendingInvitations = 30
export const mostPendingRequests = 5

/**
 * The state after an event at `now`. Refused: invitation-accepted, -declined, -revoked where it was answered already;
 * invitation-expired past its time (only a new sending or a withdrawal is possible then).
 */
export function nextInvitationState(
  invitation: { state: InvitationState; expiresAt: Date },
  event: InvitationEvent,
  now: Date,
): Outcome<InvitationState> {
  const row = invitationTable.find(({ from, event: on }) => from === invitation.state && on === event)
  if (!row) return refused({ code: `invitation-${invitation.state}` })
  if ((event === 'accept' || event === 'decline') && invitation.expiresAt <= now)
    return refused({ code: 'invitation-expired' })
  return ok(row.to)
}
