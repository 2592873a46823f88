import { describe, expect, it } from 'vitest'
import { invitationStates, nextInvitationState } from './invitation'

const now = new Date('2026-03-01T10:00:00Z')
const open = { state: 'pending' as const, expiresAt: new Date('2026-03-02T10:00:00Z') }
const late = { state: 'pending' as const, expiresAt: now }

describe('an invitation', () => {
  it('is answered once, within its time', () => {
    expect(nextInvitationState(open, 'accept', now)).toEqual({ ok: 'accepted' })
    expect(nextInvitationState(open, 'decline', now)).toEqual({ ok: 'declined' })
    expect(nextInvitationState(late, 'accept', now)).toEqual({ refused: { code: 'invitation-expired' } })
    expect(nextInvitationState(late, 'decline', now)).toEqual({ refused: { code: 'invitation-expired' } })
  })
  it('can be sent again or withdrawn after its time', () => {
    expect(nextInvitationState(late, 'resend', now)).toEqual({ ok: 'pending' })
    expect(nextInvitationState(late, 'revoke', now)).toEqual({ ok: 'revoked' })
  })
  it('is closed once answered', () => {
    for (const state of invitationStates.filter((state) => state !== 'pending'))
      for (const event of ['accept', 'decline', 'revoke', 'resend'] as const)
        expect(nextInvitationState({ ...open, state }, event, now)).toEqual({
          refused: { code: `invitation-${state}` },
        })
  })
})
