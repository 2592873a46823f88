import type { State } from './states'

/** What the organisation answers to the committee that wishes to hear it. */
export const hearingAnswers = ['coming', 'in-writing', 'declined'] as const
export type HearingAnswer = (typeof hearingAnswers)[number]
/** What the committee says of it afterwards. */
export const hearingOutcomes = ['heard', 'absent'] as const
export type HearingOutcome = (typeof hearingOutcomes)[number]

/** A hearing as it is shown: instants in ISO 8601. */
export type HearingRead = {
  hearingAt: string
  place: string
  answer: HearingAnswer | null
  words: string
  outcome: HearingOutcome | null
  /** How long it lasted, where somebody said. */
  minutes: number | null
  summary: string
}

export const hearingLimits = { place: 200, words: 5_000, summary: 3_000, minutes: 600 } as const

/** An applicant is heard by the committee before it decides: not while their file is examined, nor afterwards. */
export const mayHear = (state: State): boolean => state === 'in-committee'

/** What nobody has closed yet: it may be moved, answered, and said to have been held. */
export const isOpenHearing = ({ outcome }: { outcome: string | null }): boolean => outcome === null

/** Whether an answer says enough: in writing, there are words. */
export const answerProblem = (answer: HearingAnswer, words: string): 'hearing-words-missing' | null =>
  answer === 'in-writing' && words === '' ? 'hearing-words-missing' : null

/**
 * Whether what was said may be written down: it is not before its hour, unless the organisation is not coming. Who was heard has said
 * something.
 */
export function recordProblem(
  { hearingAt, answer }: { hearingAt: Date; answer: string | null },
  { outcome, summary }: { outcome: HearingOutcome; summary: string },
  now: Date,
): 'hearing-to-come' | 'hearing-summary-missing' | null {
  if (now < hearingAt && answer !== 'in-writing' && answer !== 'declined') return 'hearing-to-come'
  return outcome === 'heard' && summary === '' ? 'hearing-summary-missing' : null
}

/** What the minutes of a sitting say of a hearing. */
export type HeardAs = 'heard' | 'in-writing' | 'absent'

/**
 * How an applicant was heard before a sitting ended at `until`; null where its hour came later, or where the committee has not
 * said. Who answered that it would write was heard in writing.
 */
export function heardAs(
  { hearingAt, answer, outcome }: { hearingAt: Date; answer: string | null; outcome: string | null },
  until: Date,
): HeardAs | null {
  if (outcome === null || hearingAt > until) return null
  if (outcome !== 'heard') return 'absent'
  return answer === 'in-writing' ? 'in-writing' : 'heard'
}
