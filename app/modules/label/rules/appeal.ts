import { addDays, type CivilDate } from '../../../platform/pure/civil-date'
import type { CharterSettings } from './charter'
import type { DecisionOutcome } from './decision'
import type { Event } from './states'

/**
 * Where a charter does not say: two months to contest (Code des relations entre le public et l'administration, art. L. 411-2 and
 * R. 421-1 of the Code de justice administrative, taken as a model), and as long to answer.
 */
const byDefault = { appealDays: 60, appealDecisionDays: 60, appealSuspends: false } as const

export type AppealRules = {
  /** Days to contest a refusal or a withdrawal. */ appealDays: number
  /** Days for the board to answer. */ appealDecisionDays: number
  /** A label that is contested stays valid until the board has answered. */ appealSuspends: boolean
}
export const appealRules = ({ appealDays, appealDecisionDays, appealSuspends }: CharterSettings): AppealRules => ({
  appealDays: appealDays ?? byDefault.appealDays,
  appealDecisionDays: appealDecisionDays ?? byDefault.appealDecisionDays,
  appealSuspends: appealSuspends ?? byDefault.appealSuspends,
})

/** The last day to contest a decision, the day of the decision not counted; null once an appeal was answered: there is one. */
export const appealUntil = (decidedOn: CivilDate, rules: AppealRules, wasAnswered: boolean): CivilDate | null =>
  wasAnswered ? null : addDays(decidedOn, rules.appealDays)

/**
 * The body of the statutes that answers, by the vote of its sitting: a refusal that several people decided is not undone, nor
 * confirmed, by one alone. Those who decided first, or examined the file, are kept out of its vote and of its quorum.
 */
export const appealBody = 'board'

/** What the board may answer. */
export const appealOutcomes = ['upheld', 'granted', 'granted-with-plan'] as const
export type AppealOutcome = (typeof appealOutcomes)[number]
export const appealEvents: Readonly<Record<AppealOutcome, Event>> = {
  upheld: 'uphold',
  granted: 'grant-on-appeal',
  'granted-with-plan': 'grant-with-plan-on-appeal',
}

/** The board's answer as the decision that it amounts to: a refusal that stands is one with the committee's own reasons. */
export const decisionOutcome = (outcome: AppealOutcome): DecisionOutcome => (outcome === 'upheld' ? 'refused' : outcome)
