import type { DecisionRule } from '../../governance/rules/poll'

export const votationStates = ['draft', 'announced', 'open', 'closed', 'counting', 'counted', 'cancelled'] as const
export type VotationState = (typeof votationStates)[number]

/** How a voter is known: one mail and one declared commune, or a line of a list that the organiser holds. */
export const identifications = ['declared', 'list'] as const
export type Identification = (typeof identifications)[number]

/** What everyone may read: a draft is the team's alone. */
export const isPublic = (state: VotationState): boolean => state !== 'draft'

/** What a new votation has unless its team says otherwise. */
export const usual = { leastAge: 16, leastShown: 20, blockLimit: 50 } as const

/** Inhabitants that a commune needs for its ballots to carry its name: below, they carry their département's. */
export const leastInhabitants = 2_000

/**
 * The rule by which governance's counts decide: one person, one vote; more for than against; who is level is drawn by lot
 * from the published seed. Version 0 of the statutes: none applies, a votation advises and binds nobody.
 */
export const votationRule: DecisionRule = {
  statutesVersion: 0,
  quorum: { share: null, of: 'entitled' },
  majority: { rule: { kind: 'more-for-than-against' }, base: 'expressed', countAbstentions: false, countBlanks: false },
  ties: 'rejected',
  electionTies: 'lot',
  voting: { kind: 'one-member-one-vote' },
}

type Dates = { state: VotationState; opensAt: Date; closesAt: Date }

/** Whether a vote is taken at this instant: the clock decides, even where the job that opens or closes is late. */
export const takesVotes = ({ state, opensAt, closesAt }: Dates, at: Date): boolean =>
  (state === 'open' || state === 'announced') && at >= opensAt && at < closesAt

/** Why no vote is taken now; null while they are. */
export function notTakenBecause(
  dates: Dates,
  at: Date,
): 'votation-not-open' | 'votation-over' | 'votation-cancelled' | null {
  if (takesVotes(dates, at)) return null
  if (dates.state === 'cancelled') return 'votation-cancelled'
  return dates.state === 'draft' || at < dates.opensAt ? 'votation-not-open' : 'votation-over'
}
