import { addDays, type CivilDate, daysBetween } from '../../../platform/pure/civil-date'
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
export const appealBody = 'board' as const

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

/** Days before an answer is due at which the board is reminded, and days after it until which it may be. */
const noticeDays = 14

/**
 * The reminder of an answer that is awaited: two weeks before its day, never on that of the appeal; once more when it is late,
 * for two weeks at most, which is less than the outbox remembers that it was sent.
 */
export function answerNotice(
  { filedOn, dueOn }: { filedOn: CivilDate; dueOn: CivilDate },
  today: CivilDate,
): 'soon' | 'late' | null {
  if (today <= filedOn) return null
  const left = daysBetween(today, dueOn)
  if (Math.abs(left) > noticeDays) return null
  return left < 0 ? 'late' : 'soon'
}

/** The last day that `answerNotice` looks at, for who asks the database. */
export const noticedUntil = (today: CivilDate): CivilDate => addDays(today, noticeDays)
