import type { Share } from '../../../platform/pure/fraction'
import type { Majority, Voting } from '../../statutes/rules/statutes'

/** How a ballot is filled in and counted. */
export const methods = ['yes-no', 'approval', 'majority-judgment', 'schulze', 'stv'] as const
export type Method = (typeof methods)[number]

/** Fixed before the vote opens, never changed: 'named' shows each vote with the result, 'secret' never does. */
export const secrecies = ['named', 'secret'] as const
export type Secrecy = (typeof secrecies)[number]

export type PollState = 'draft' | 'open' | 'closed' | 'cancelled'

/** What may be chosen: candidates, or versions of a proposal. Ids are short and stable: 'a', 'b', … */
export type Option = { id: string; name: string }

/** What is asked. `options` is empty for 'yes-no'; `seats` is 1 but for 'stv' and 'approval'; grades go from worst to best. */
export type PollDefinition = {
  method: Method
  options: readonly Option[]
  seats: number
  grades: readonly string[]
  /** Options from the eldest person to the youngest, as whoever prepared the vote recorded; left out where nobody did. */
  seniority?: readonly string[]
}

/** What one ballot says. Every option is graded by 'majority-judgment'; rankings may leave options out. */
export type Choice =
  | { method: 'yes-no'; answer: 'for' | 'against' | 'abstain' | 'blank' }
  /** Ids in the order of the options; none is a blank vote. */
  | { method: 'approval'; approved: readonly string[] }
  /** Option id → index of the grade, 0 the worst. */
  | { method: 'majority-judgment'; grades: Readonly<Record<string, number>> }
  /** From the most to the least preferred; options on the same line are level. */
  | { method: 'schulze'; ranking: readonly (readonly string[])[] }
  | { method: 'stv'; ranking: readonly string[] }

/**
 * A ballot as counts take it: the college and the weight stand in the electorate, never beside the voter. `times` is how many
 * ballots say the same thing (paper ballots, lines of a BLT file); 1 when left out.
 */
export type CountedBallot = { college: string | null; weight: number; choice: Choice; times?: number }

/**
 * The rule that a vote is decided by, frozen when the vote opens: no later change of the statutes touches it. Weights are those
 * of `VotingKind`: 1 for each member, or a college's ten-thousandths, or a member's own number of votes.
 */
export type DecisionRule = {
  /** Version of the statutes that it was read from; the articles cited are named by `cites`. */
  statutesVersion: number
  quorum: { share: Share | null; of: 'entitled' }
  majority: Majority
  ties: 'rejected' | 'chair-prevails'
  electionTies: 'lot' | 'eldest'
  voting:
    | { kind: 'one-member-one-vote' }
    | {
        kind: 'colleges'
        colleges: readonly { id: string; name: { fr: string; en: string }; weight: number }[]
        count: 'proportional' | 'winner-takes-all'
        emptyCollege: 'lost' | 'redistributed'
        leastSize: number
        /** What a secret vote becomes while a college is below the least size. */
        smallCollege: Extract<Voting, { kind: 'colleges' }>['smallCollege']
      }
    | { kind: 'member-weights' }
}

/**
 * Who may vote, in numbers: frozen and hashed at the opening. `college` is null where the vote has none. `rights` and `present`
 * (present or represented) count members; `weight` and `presentWeight` their votes, the same where each has one.
 */
export type ElectorateCount = {
  college: string | null
  rights: number
  weight: number
  present: number
  presentWeight?: number
}

/** One right to vote, frozen at the opening: whose it is, who casts it (the member's own hand, or a proxy's holder). */
export type VotingRight = {
  id: string
  /** The membership (assemblies) or the account (bodies) that the right belongs to. */
  memberId: string
  /** The account that casts it. */
  holderId: string
  college: string | null
  /** 1, or the member's own number of votes. */
  weight: number
  /** The proxy by which the holder casts it; null in one's own hand. */
  proxyId: string | null
}
