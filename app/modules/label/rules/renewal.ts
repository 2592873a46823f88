import { addMonths, type CivilDate } from '../../../platform/pure/civil-date'
import { isOpen, type State } from './states'

/** Months before the end of a label at which its holder is told. */
export const noticeMonths = [6, 3, 1] as const
export type NoticeMonths = (typeof noticeMonths)[number]

type Held = { validUntil: CivilDate; revokedOn: CivilDate | null }

/** A label is renewed from six months before its end to six months after; one that was withdrawn is not. */
export const mayRenew = ({ validUntil, revokedOn }: Held, today: CivilDate): boolean =>
  revokedOn === null && today >= addMonths(validUntil, -6) && today <= addMonths(validUntil, 6)

/**
 * How a past application begins again: by the renewal of its label while there is one to renew, else by a copy; neither
 * while it is under way, nor while its label holds.
 */
export function againOf(state: State, label: Held | null, today: CivilDate): { mayRenew: boolean; mayCopy: boolean } {
  const renews = label !== null && mayRenew(label, today)
  const holds = label !== null && label.revokedOn === null && today <= label.validUntil
  return { mayRenew: renews, mayCopy: !isOpen(state) && !renews && !holds }
}

/**
 * The notice due on a day: the nearest of six, three and one months that has come, so that a day without the job loses
 * none; null before the first, and once the label has ended.
 */
export function noticeDue({ validUntil, revokedOn }: Held, today: CivilDate): NoticeMonths | null {
  if (revokedOn !== null || today > validUntil) return null
  return noticeMonths.findLast((months) => today >= addMonths(validUntil, -months)) ?? null
}

/** What changed between two sets of answers, in the order of the criteria. */
export const changedCriteria = (
  criteria: readonly string[],
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] => criteria.filter((id) => JSON.stringify(before[id] ?? null) !== JSON.stringify(after[id] ?? null))
