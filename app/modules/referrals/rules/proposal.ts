import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import { type Event, isState, type State } from './states'

/** What may be decided on the merits, with the event that each decision brings about. */
export const outcomes = ['admissible', 'inadmissible', 'redirected'] as const
export type ReferralOutcome = (typeof outcomes)[number]
export const isOutcome = (text: string): text is ReferralOutcome => outcomes.some((outcome) => outcome === text)
export const outcomeEvents: Readonly<Record<ReferralOutcome, Event>> = {
  admissible: 'admit',
  inadmissible: 'reject',
  redirected: 'redirect',
}

export type Proposal = {
  outcome: ReferralOutcome
  /** The rule that is not met. */
  code: string
  reason: string
  redirectedTo: string
}

/** Where a proposal stands. */
export const proposalStates = ['standing', 'adopted', 'rejected', 'dropped'] as const
export type ProposalState = (typeof proposalStates)[number]

/**
 * May this be proposed to the committee? Only on a file before it ('state-forbids'), while none is on the agenda of a
 * sitting ('on-agenda': what is convened does not change behind its members' backs). A reason always; a rule of those
 * known for 'inadmissible' ('code-missing'); an addressee for 'redirected' ('addressee-missing').
 */
export function mayPropose(
  proposal: Proposal,
  { state, onAgenda, codes }: { state: State; onAgenda: boolean; codes: readonly string[] },
): Outcome<null> {
  if (state !== 'admissibility') return refused({ code: 'state-forbids' })
  if (onAgenda) return refused({ code: 'on-agenda' })
  if (proposal.reason.trim() === '') return refused({ code: 'reason-missing', field: 'reason' })
  if (proposal.outcome === 'inadmissible' && !codes.includes(proposal.code))
    return refused({ code: 'code-missing', field: 'code' })
  if (proposal.outcome === 'redirected' && proposal.redirectedTo.trim() === '')
    return refused({ code: 'addressee-missing', field: 'redirectedTo' })
  return ok(null)
}

/** What a decision of the register is about: the subject of its item. */
export const referralSubject = (id: string): string => `referral:${id}`
export const appealSubject = (id: string): string => `referral-appeal:${id}`
/** The item of an assembly whose adoption opens a referral by itself. */
export const openingSubject = 'referral-opening:assembly'

/** The event that the board's answer to an appeal brings about. */
export function appealEvent(isUpheld: boolean, appealed: string): Event {
  if (isUpheld) return 'uphold-appeal'
  return appealed === 'redirected' ? 'dismiss-appeal-of-redirection' : 'dismiss-appeal'
}

/** The state that an appeal contests, where it is one. */
export const contested = (text: string): 'inadmissible' | 'redirected' | null =>
  isState(text) && (text === 'inadmissible' || text === 'redirected') ? text : null
