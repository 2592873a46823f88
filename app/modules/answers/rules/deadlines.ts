import { type CivilDate, civilDateOf, daysBetween } from '../../../platform/pure/civil-date'
import type { AnswerFacts } from './answer'

/** What a reminder is about: an answer that is waited for, the end of a study, the date of a promise. */
export const reminded = ['answer', 'study', 'realise'] as const
export type Reminded = (typeof reminded)[number]
export type Reminder = { kind: string; what: Reminded; about: CivilDate; offset: number }

/** Days from the date at which a reminder leaves; after the last one, another each quarter. */
const offsets: Readonly<Record<Reminded, readonly number[]>> = {
  answer: [-30, -7, 0, 7, 30, 60, 90],
  study: [-7, 0, 30, 90],
  realise: [-30, 0, 30, 90],
}
const quarterDays = 90

const aboutOf = ({ status, dueOn, studyUntil, realiseOn, doneOn }: AnswerFacts): [Reminded, CivilDate] | null => {
  if (status === null) return ['answer', dueOn]
  if (status === 'under-study') return studyUntil === null ? null : ['study', studyUntil]
  const isOpen = (status === 'accepted' || status === 'accepted-in-part') && doneOn === null
  return isOpen && realiseOn !== null ? ['realise', realiseOn] : null
}

/**
 * The reminder due on this day, if any: the last one whose day has come, so that a day on which the portal was stopped
 * loses none. It has a name, so that it leaves once; an authority that never answers is reminded each quarter, for good.
 */
export function reminderDue(facts: AnswerFacts, today: CivilDate): Reminder | null {
  const found = aboutOf(facts)
  if (!found) return null
  const [what, about] = found
  const days = daysBetween(about, today)
  const last = offsets[what].at(-1) ?? 0
  const offset =
    days > last
      ? last + Math.floor((days - last) / quarterDays) * quarterDays
      : offsets[what].findLast((one) => one <= days)
  return offset === undefined ? null : { kind: `${what}:${String(offset)}`, what, about, offset }
}

/** Reads a reminder's kind back. */
export function readReminder(kind: string): { what: Reminded; offset: number } | null {
  const match = /^(answer|study|realise):(-?\d{1,5})$/.exec(kind)
  const what = reminded.find((one) => one === match?.[1])
  return what ? { what, offset: Number(match?.[2]) } : null
}

/** Days for which a body's private link works; the team sends another one at any time, which ends the former. */
export const linkDays = 730
export const isLinkAlive = (sentAt: Date, today: CivilDate): boolean =>
  daysBetween(civilDateOf(sentAt), today) <= linkDays

/** News of one answer, at most: enough for years, too few for a flood. */
export const mostProgress = 200
