import type { CivilDate } from '../../../platform/pure/civil-date'
import type { Statutes } from '../../statutes/rules/statutes'
import { type ItemFacts, itemProblem } from './agenda'
import { type MeetingNature, noticeOf, type MeetingRules } from './meeting-rules'

export type ConvocationFacts = MeetingNature & {
  /** The civil day of the meeting, or of the opening of a consultation. */
  day: CivilDate
  lastsUntil: Date | null
  startsAt: Date
  place: string
  link: string
  chairId: string | null
  secretaryId: string | null
  items: readonly ItemFacts[]
}

export const convocationChecks = ['agenda', 'items', 'notice', 'place', 'chair', 'secretary', 'end'] as const
export type ConvocationCheck = (typeof convocationChecks)[number]
export type ConvocationFinding = { check: ConvocationCheck; met: boolean; detail: Record<string, string | number> }

/**
 * All that a convocation is checked against before it leaves, met or not: an agenda, items that can be voted, the notice
 * of the statutes, where to come or to connect, who chairs and who writes, and for a consultation a term after its opening.
 */
export function checkConvocation(
  facts: ConvocationFacts,
  statutes: Statutes,
  rules: MeetingRules,
  today: CivilDate,
): readonly ConvocationFinding[] {
  const notice = noticeOf(rules, today, facts.day)
  const wrong = facts.items.filter((item) => itemProblem(item, statutes, facts) !== null).length
  const consultation = facts.kind === 'consultation'
  const finding = (check: ConvocationCheck, met: boolean, detail: ConvocationFinding['detail'] = {}) => [
    { check, met, detail },
  ]
  return [
    ...finding('agenda', facts.items.length > 0, { items: facts.items.length }),
    ...(facts.items.length > 0 ? finding('items', wrong === 0, { wrong }) : []),
    ...finding('notice', notice.kept, { days: notice.days, needed: notice.needed, earliest: notice.earliest }),
    ...(consultation ? [] : finding('place', facts.place !== '' || facts.link !== '')),
    ...finding('chair', facts.chairId !== null),
    ...finding('secretary', facts.secretaryId !== null && facts.secretaryId !== facts.chairId),
    ...(consultation ? finding('end', facts.lastsUntil !== null && facts.lastsUntil > facts.startsAt) : []),
  ]
}

/** The refusal of the first check that is not met, with the form's words for it. */
export const convocationRefusals: Readonly<Record<ConvocationCheck, string>> = {
  agenda: 'agenda-empty',
  items: 'item-incomplete',
  notice: 'notice-too-short',
  place: 'place-missing',
  chair: 'chair-missing',
  secretary: 'secretary-missing',
  end: 'end-missing',
}
