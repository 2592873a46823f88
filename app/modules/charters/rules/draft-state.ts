import { addDays, type CivilDate, isCivilDate } from '../../../platform/pure/civil-date'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

export type DraftDates = {
  openedOn: CivilDate | null
  commentsUntil: CivilDate | null
  publishedVersion: number | null
  givenUpOn: CivilDate | null
}
export const draftStates = ['writing', 'open', 'closed', 'published', 'given-up'] as const
export type DraftState = (typeof draftStates)[number]

/** Where a draft stands on a day: its last day for comments is included. */
export function draftState(
  { openedOn, commentsUntil, publishedVersion, givenUpOn }: DraftDates,
  today: CivilDate,
): DraftState {
  if (publishedVersion !== null) return 'published'
  if (givenUpOn !== null) return 'given-up'
  if (openedOn === null || commentsUntil === null) return 'writing'
  return today <= commentsUntil ? 'open' : 'closed'
}

/** True while the draft may still be written. */
export const isWritable = (draft: DraftDates): boolean => draft.publishedVersion === null && draft.givenUpOn === null

/** People are given at least a week to comment, and a draft waits for them half a year at most. */
export const commentDays = { least: 7, most: 183 } as const

/** Whether comments may be asked until a day. Refused with the field to put right. */
export function mayOpenUntil(until: string, today: CivilDate): Outcome<CivilDate> {
  if (!isCivilDate(until)) return refused({ code: 'not-a-date', field: 'until' })
  const { least, most } = commentDays
  return until < addDays(today, least) || until > addDays(today, most)
    ? refused({ code: 'comment-period', field: 'until', detail: { least, most } })
    : ok(until)
}

type Decision = { number: string; outcome: string; decidedOn: CivilDate }

/**
 * Whether a version may be published: by a decision of the register that was adopted, in force from a day that has not passed, so
 * that nobody is held to a rule that they could not know, and after the version before it.
 */
export function publicationAllowed(
  { decision, inForceFrom }: { decision: Decision | null; inForceFrom: string },
  { today, latest }: { today: CivilDate; latest: CivilDate | null },
): Outcome<{ inForceFrom: CivilDate; number: string; decidedOn: CivilDate }> {
  if (!decision) return refused({ code: 'decision-unknown', field: 'decision' })
  if (decision.outcome !== 'adopted') return refused({ code: 'decision-rejected', field: 'decision' })
  if (!isCivilDate(inForceFrom)) return refused({ code: 'not-a-date', field: 'inForceFrom' })
  if (inForceFrom < today || inForceFrom < decision.decidedOn)
    return refused({ code: 'in-force-before', field: 'inForceFrom' })
  if (latest !== null && inForceFrom <= latest)
    return refused({ code: 'in-force-before-latest', field: 'inForceFrom', detail: { latest } })
  return ok({ inForceFrom, number: decision.number, decidedOn: decision.decidedOn })
}
