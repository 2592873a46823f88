import { addDays, type CivilDate } from '../../../platform/pure/civil-date'

/** Where each of the two gardeners comes from (the communities of Occitanie, 2018–2020). */
export const sides = ['civil-society', 'institution'] as const
export type Side = (typeof sides)[number]

/** From the inside out. */
export const circles = ['engaged', 'informed', 'citizens'] as const
export type Circle = (typeof circles)[number]
/** About how many are engaged: few enough to know one another. It is told, not enforced. */
export const engagedAbout = 20

/** What each circle receives. The page that explains the circles and the jobs that send are made from this table. */
export const received: Readonly<Record<Circle, { letter: true; notices: boolean; writes: boolean }>> = {
  engaged: { letter: true, notices: true, writes: true },
  informed: { letter: true, notices: true, writes: false },
  citizens: { letter: true, notices: false, writes: false },
}

export type Move = 'at-once' | 'asks' | 'none'
/** How one moves between circles: outwards and to the informed at once; among the engaged by the gardeners' word. */
export const moveTo = (from: Circle, to: Circle): Move => (from === to ? 'none' : to === 'engaged' ? 'asks' : 'at-once')

export const noticeKinds = ['need', 'offer'] as const
export type NoticeKind = (typeof noticeKinds)[number]
export const noticeStates = ['open', 'met', 'expired', 'removed'] as const
export type NoticeState = (typeof noticeStates)[number]

/** Days that a need or an offer stays up, and how long before the end its author is asked whether it still holds. */
export const noticeDays = 90
export const reminderDays = 10

/** The last day on which a notice posted, or renewed, on this day is up. */
export const expiryOf = (day: CivilDate): CivilDate => addDays(day, noticeDays)
export const isExpired = (expiresOn: CivilDate, today: CivilDate): boolean => expiresOn < today
/** True once its author is to be asked, and was not asked since it was last renewed. */
export const isReminderDue = (expiresOn: CivilDate, reminded: boolean, today: CivilDate): boolean =>
  !reminded && !isExpired(expiresOn, today) && addDays(expiresOn, -reminderDays) <= today

export const noticesPerPage = 20
