import type { CivilDate } from '../../../platform/pure/civil-date'
import { addDays, daysBetween } from '../../../platform/pure/civil-date'
import type { State } from './states'

/** Who is asked: somebody who knows the matter, the holder of a label, somebody who lives there. */
export const opinionKinds = ['expert', 'peer', 'resident'] as const
export type OpinionKind = (typeof opinionKinds)[number]

export const opinionStates = ['asked', 'given', 'declined', 'revoked'] as const
export type OpinionState = (typeof opinionStates)[number]

export const opinionAnswers = ['yes', 'no'] as const
export type OpinionAnswer = (typeof opinionAnswers)[number]

/** Opinions asked on one file at most, characters of what is written, and files. */
export const opinionLimits = {
  ...{ perFile: 30, name: 120, introduction: 3_000, question: 300, text: 5_000, reason: 1_000 },
  /** Files of one request, and of one opinion. */ files: 5,
}

/** Days within which an opinion is asked at most: beyond, the decision would be late. */
export const longestTerm = 90

/** Opinions are asked while the file is examined; those asked may come until the committee has decided. */
export const mayAsk = (state: State): boolean => state === 'under-review' || state === 'to-complete'
export const awaitsOpinions = (state: State): boolean => mayAsk(state) || state === 'in-committee'

/** Where an opinion is: as it was left, late once its term has passed, lapsed once the file is decided without it. */
export type OpinionStanding = OpinionState | 'late' | 'lapsed'

type Asked = { state: OpinionState; dueOn: CivilDate }

export function standingOf({ state, dueOn }: Asked, file: State, today: CivilDate): OpinionStanding {
  if (state !== 'asked') return state
  if (!awaitsOpinions(file)) return 'lapsed'
  return today > dueOn ? 'late' : 'asked'
}

/** What was given may be corrected by its author until the committee has decided: then it has been relied upon. */
export const mayCorrect = (state: OpinionState, file: State): boolean => state === 'given' && awaitsOpinions(file)
/** Corrections of one opinion, or of the report of one visit, at most. */
export const mostCorrections = 10

export const isAwaited = (standing: OpinionStanding): boolean => standing === 'asked' || standing === 'late'

/** A term that may be given: from tomorrow on. */
export const isTermOf = (dueOn: CivilDate, today: CivilDate): boolean =>
  dueOn > today && dueOn <= addDays(today, longestTerm)

/** Days before the term at which who is asked is reminded. */
const noticeDays = 3

/** The reminder due on a day: three days before the term, never on the day of the request; once more after it. */
export function opinionReminder(
  { dueOn, requestedOn }: { dueOn: CivilDate; requestedOn: CivilDate },
  today: CivilDate,
): 'before' | 'after' | null {
  if (today <= requestedOn) return null
  const left = daysBetween(today, dueOn)
  return left < 0 ? 'after' : left <= noticeDays ? 'before' : null
}

export type OpinionTally = { asked: number; given: number; awaited: number; late: number; yes: number; no: number }

/** What has come of the opinions asked on a file; those revoked are left out. */
export function tallyOf(
  opinions: readonly { standing: OpinionStanding; answer: OpinionAnswer | null }[],
): OpinionTally {
  const asked = opinions.filter(({ standing }) => standing !== 'revoked')
  const count = (wanted: (one: (typeof asked)[number]) => boolean) => asked.filter(wanted).length
  return {
    asked: asked.length,
    given: count(({ standing }) => standing === 'given'),
    awaited: count(({ standing }) => isAwaited(standing)),
    late: count(({ standing }) => standing === 'late'),
    yes: count(({ standing, answer }) => standing === 'given' && answer === 'yes'),
    no: count(({ standing, answer }) => standing === 'given' && answer === 'no'),
  }
}

/** From who asks, with the introduction; or from who gives the opinion. */
export const opinionSides = ['request', 'answer'] as const
export type OpinionSide = (typeof opinionSides)[number]

/**
 * The files that went with a text as it was written at an instant: those added until then that no earlier correction took
 * out. Without an instant, those that go with it now.
 */
export const filesAt = <F extends { addedAt: Date; removedAt: Date | null }>(files: readonly F[], at?: Date): F[] =>
  files.filter(({ addedAt, removedAt }) =>
    at === undefined ? removedAt === null : addedAt <= at && (removedAt === null || removedAt > at),
  )

/** Reports of visits are corrected by their authors until the committee has decided: then they have been relied upon. */
export const mayCorrectVisit = (file: State): boolean => awaitsOpinions(file)
