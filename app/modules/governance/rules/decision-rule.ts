import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import type { AssemblyKind, Statutes } from '../../statutes/rules/statutes'
import type { DecisionRule, Method } from './poll'

/** What a vote is about, as far as its rule goes. */
export type RuleFor = {
  /** The body that sits; null for the members' assembly or consultation. */
  body: string | null
  /** Null is read as an ordinary assembly. */
  assemblyKind: AssemblyKind | null
  call: 1 | 2
  /** Kind of resolution of the statutes; null for an election, which takes the first kind of its assembly. */
  resolutionKind: string | null
  method: Method
  /** The one college that elects; null: all members. */
  college: string | null
}

/** Weights are for shares of a total: a ranking has none. Within one college all are equal. */
const isWeighted = ({ method, college }: RuleFor): boolean =>
  college === null && method !== 'schulze' && method !== 'stv'

function votingOf(statutes: Statutes, on: RuleFor): DecisionRule['voting'] {
  const { voting } = statutes
  if (on.body !== null || !isWeighted(on) || voting.kind === 'one-member-one-vote')
    return { kind: 'one-member-one-vote' }
  if (voting.kind === 'member-weights') return voting
  return voting
}

/**
 * The rule of a vote, from the statutes that govern its meeting: quorum of the assembly and call, or of the body; majority
 * of the kind of resolution, or of the body; weights by college but for rankings and for what one college elects. Refused:
 * 'unknown-body', 'unknown-resolution-kind', 'unknown-college', which the statutes do not name.
 */
export function decisionRuleFor(
  { version, statutes }: { version: number; statutes: Statutes },
  on: RuleFor,
): Outcome<DecisionRule> {
  const colleges = statutes.voting.kind === 'colleges' ? statutes.voting.colleges : []
  if (on.college !== null && !colleges.some(({ id }) => id === on.college)) return refused({ code: 'unknown-college' })
  const shared = { statutesVersion: version, electionTies: statutes.electionTies, voting: votingOf(statutes, on) }
  if (on.body !== null) {
    const body = statutes.bodies.find(({ id }) => id === on.body)
    if (!body) return refused({ code: 'unknown-body' })
    return ok({
      ...shared,
      quorum: { share: body.quorum, of: 'entitled' },
      majority: body.majority,
      ties: body.chairCasting ? 'chair-prevails' : 'rejected',
    })
  }
  const assembly = on.assemblyKind ?? 'ordinary'
  const kind = statutes.resolutionKinds.find((one) =>
    on.resolutionKind === null ? one.assembly === assembly : one.id === on.resolutionKind,
  )
  if (!kind) return refused({ code: 'unknown-resolution-kind' })
  const quorum = statutes.quorums.find((one) => one.assembly === assembly && one.call === on.call)
  return ok({
    ...shared,
    quorum: { share: quorum?.share ?? null, of: 'entitled' },
    majority: kind.majority,
    ties: statutes.ties,
  })
}
