import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

/** From the application to the end. */
export const membershipStates = ['applied', 'admitted', 'refused', 'withdrawn', 'ended'] as const
export type MembershipState = (typeof membershipStates)[number]
export const isMembershipState = (text: unknown): text is MembershipState =>
  membershipStates.some((state) => state === text)

export const membershipSides = ['applicant', 'board', 'cooperative'] as const
export type MembershipSide = (typeof membershipSides)[number]
export const membershipEvents = ['admit', 'refuse', 'withdraw', 'end'] as const
export type MembershipEvent = (typeof membershipEvents)[number]

export type MembershipTransition = {
  from: MembershipState
  event: MembershipEvent
  to: MembershipState
  side: MembershipSide
  /** What must be true; also the refusal's code. */
  guard?: 'reasons-missing'
}

/** The procedure; the page that explains how to join is drawn from this table. */
export const membershipTransitions: readonly MembershipTransition[] = [
  { from: 'applied', event: 'admit', to: 'admitted', side: 'board' },
  { from: 'applied', event: 'refuse', to: 'refused', side: 'board', guard: 'reasons-missing' },
  { from: 'applied', event: 'withdraw', to: 'withdrawn', side: 'applicant' },
  { from: 'admitted', event: 'end', to: 'ended', side: 'cooperative' },
]

/** The state after this event. Refused: membership-not-open (the state does not know the event), or the guard's code. */
export function nextMembershipState(
  state: MembershipState,
  event: MembershipEvent,
  { reasons = '' }: { reasons?: string } = {},
): Outcome<MembershipState> {
  const found = membershipTransitions.find((row) => row.from === state && row.event === event)
  if (!found) return refused({ code: 'membership-not-open' })
  if (found.guard === 'reasons-missing' && reasons.trim() === '')
    return refused({ code: 'reasons-missing', field: 'reasons' })
  return ok(found.to)
}

/** One that holds, or that may come to hold: a person or an organisation has one of them at most. */
export const isOpenMembership = (state: MembershipState): boolean => state === 'applied' || state === 'admitted'
