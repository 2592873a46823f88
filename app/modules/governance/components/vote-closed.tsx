import type { DecisionRule, PollDefinition, Secrecy } from '../rules/poll'
import type { PollResult } from '../rules/secret-vote'
import { FindBallot, type FrozenFacts, NamedVotes, type NamedView, type Search, VoteArchive } from './vote-checks'
import { useVerdictNames, VoteResult } from './vote-result'

type Props = {
  vote: { id: string; definition: PollDefinition; secrecy: Secrecy }
  closed: {
    rule: DecisionRule
    result: PollResult
    named: readonly NamedView[]
    facts: FrozenFacts
  }
  /** What the code that was typed has found. */
  search: Search | null
}

/** A closed vote: the result, how it comes, who voted what where it is named, and how to count again. */
export function VoteClosed({
  vote: { id, definition, secrecy },
  closed: { rule, result, named, facts },
  search,
}: Props) {
  const names = useVerdictNames({ definition, rule })
  return (
    <>
      <VoteResult definition={definition} rule={rule} result={result} />
      <NamedVotes lines={named} definition={definition} names={names} />
      {secrecy === 'secret' ? <FindBallot id={id} definition={definition} search={search} names={names} /> : null}
      <VoteArchive id={id} facts={facts} />
    </>
  )
}
