import type { FractionJson, Share } from '../../../platform/pure/fraction'
import type { Majority } from '../../statutes/rules/statutes'
import type { Answer } from './count/yes-no'

/** Which rule of the statutes a step applies: each number of a verdict names the one that it comes from. */
export type Citation =
  | 'quorum'
  | 'majority'
  | 'college-weights'
  | 'college-count'
  | 'empty-college'
  | 'ties'
  | 'election-ties'
  | 'least-size'

export type Outcome = 'adopted' | 'rejected' | 'elected' | 'nobody-elected' | 'no-quorum'

/**
 * One line of a verdict's arithmetic, in the order that one would write it. Votes are whole numbers; weights and what they
 * give are exact fractions of ten-thousandths of all votes ('2500/1' is 25 %).
 */
export type VerdictStep =
  | { kind: 'quorum'; cites: 'quorum'; present: number; entitled: number; share: Share | null; reached: boolean }
  /** What was voted (by a college, or by all where `college` is null), and of how many the share is taken. */
  | ({ kind: 'votes'; cites: 'majority'; college: string | null; of: number; base: Majority['base'] } & Record<
      Answer,
      number
    >)
  | {
      kind: 'college-empty'
      cites: 'empty-college'
      college: string
      weight: FractionJson
      then: 'lost' | 'redistributed'
    }
  /** What a college brings: its weight in this vote × its votes for, or against, ÷ the base. */
  | {
      kind: 'college-share'
      cites: 'college-weights'
      college: string
      weight: FractionJson
      for: FractionJson
      against: FractionJson
    }
  /** What a college brings where its majority takes all of its weight; `to` is null where it is level. */
  | {
      kind: 'college-taken'
      cites: 'college-count'
      college: string
      weight: FractionJson
      to: 'for' | 'against' | null
    }
  | { kind: 'sum'; cites: 'college-weights'; for: FractionJson; against: FractionJson; of: FractionJson }
  /** `for` against what is needed: `needed` is the share × `of`; null where for is compared with against. */
  | {
      kind: 'majority'
      cites: 'majority'
      rule: Majority['rule']
      base: Majority['base']
      for: FractionJson
      against: FractionJson
      of: FractionJson
      needed: FractionJson | null
      /** With colleges the numbers are ten-thousandths; else they are votes. */
      weighted: boolean
      reached: boolean
    }
  | { kind: 'tie'; cites: 'ties'; then: 'rejected' | 'chair-prevails'; chair: Answer | null; adopted: boolean }
  | {
      kind: 'tie-broken'
      cites: 'election-ties'
      by: 'lot' | 'eldest'
      tied: readonly string[]
      order: readonly string[]
      occasion: string
    }
  | { kind: 'seats'; cites: null; winners: readonly string[]; seats: number }
  /** Colleges where fewer than the least size voted: what they voted, and all totals that would give it away, are kept back. */
  | { kind: 'withheld'; cites: 'least-size'; colleges: readonly string[]; least: number }
  | { kind: 'outcome'; cites: null; outcome: Outcome }

/** What a reader should know of a secret vote: a college (null: all) where every ballot says the same. */
export type VerdictFlag = { kind: 'unanimous'; college: string | null; ballots: number }

export type Verdict = {
  outcome: Outcome
  quorumReached: boolean
  /** Elected, in order; none for a vote for or against. */
  winners: readonly string[]
  steps: readonly VerdictStep[]
  flags: readonly VerdictFlag[]
  /** The version of the statutes that every step cites. */
  statutesVersion: number
}
