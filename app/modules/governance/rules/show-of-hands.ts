import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import type { Answer } from './count/yes-no'
import type { DecisionRule } from './poll'
import { verdict } from './verdict'
import type { Verdict } from './verdict-steps'

/** Hands counted in a sitting, and how the chair voted where a tie may turn on it. */
export type Hands = { for: number; against: number; abstain: number; chair: Answer | null }

/** Who could vote on the item: members of the body but for those kept out, and how many of them were there or represented. */
export type Room = { entitled: number; present: number }

/**
 * Judges a vote by show of hands by the body's own rule (statutes: quorum, majority, ties), as a vote of the portal would
 * be. Refused: more-hands-than-present, no-quorum, chair-vote-missing (a tie, where the chair's vote prevails).
 */
export function judgeHands(rule: DecisionRule, hands: Hands, room: Room): Outcome<Verdict> {
  const ballots = hands.for + hands.against + hands.abstain
  if (ballots > room.present) return refused({ code: 'more-hands-than-present', detail: { present: room.present } })
  const judged = verdict({
    rule: { ...rule, voting: { kind: 'one-member-one-vote' } },
    count: {
      method: 'yes-no',
      total: { ballots, for: hands.for, against: hands.against, abstain: hands.abstain, blank: 0 },
      colleges: [],
    },
    electorate: [{ college: null, rights: room.entitled, weight: room.entitled, present: room.present }],
    secrecy: 'named',
    seats: 1,
    chair: hands.chair,
  })
  if (!judged.quorumReached) return refused({ code: 'no-quorum', detail: { ...room } })
  const isTied = judged.steps.some((step) => step.kind === 'tie' && step.then === 'chair-prevails')
  return isTied && hands.chair === null ? refused({ code: 'chair-vote-missing', field: 'chair' }) : ok(judged)
}
