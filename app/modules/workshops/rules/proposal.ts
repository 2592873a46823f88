import type { CivilDate } from '../../../platform/pure/civil-date'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import { type DebateState, type StageDates, stageTime } from '../../debates/rules/debate'

/** A stop of the tour, or an actor to meet on its way. */
export const proposalKinds = ['stop', 'actor'] as const
export type ProposalKind = (typeof proposalKinds)[number]

export const proposalStates = ['unconfirmed', 'proposed', 'accepted', 'declined'] as const
export type ProposalState = (typeof proposalStates)[number]
export type ProposalAct = 'confirm' | 'accept' | 'decline'

export const proposalTransitions: readonly { from: ProposalState; act: ProposalAct; to: ProposalState }[] = [
  { from: 'unconfirmed', act: 'confirm', to: 'proposed' },
  { from: 'proposed', act: 'accept', to: 'accepted' },
  { from: 'proposed', act: 'decline', to: 'declined' },
]

/** Applies an act; refused with 'proposal-decided' where it was answered already, 'token-dead' where it was confirmed. */
export function proposalTransition(state: ProposalState, act: ProposalAct): Outcome<ProposalState> {
  const row = proposalTransitions.find((one) => one.from === state && one.act === act)
  return row ? ok(row.to) : refused({ code: act === 'confirm' ? 'token-dead' : 'proposal-decided' })
}

/** Days that the team gives itself to answer a proposal: shown on the page, and the term on its desk. */
export const answerDays = 15

/** Why nobody proposes (any more): the debate is not announced yet, or the workshops are over; null while one may. */
export function proposalsClosed(
  debate: { state: DebateState },
  stage: StageDates | null,
  today: CivilDate,
): 'stage-missing' | 'stage-over' | null {
  if (!stage) return 'stage-missing'
  const isLive = debate.state === 'announced' || debate.state === 'open'
  return isLive && stageTime(stage, today) !== 'over' ? null : 'stage-over'
}
