import { addDays, type CivilDate } from '../../../platform/pure/civil-date'
import { fold } from '../../../platform/pure/fold'

/** Days that garants have to answer a seizure or an appeal, and days before the term when they are reminded. */
export const matterDays = 15
export const matterReminderDays = 3
export const matterDueOn = (confirmedOn: CivilDate): CivilDate => addDays(confirmedOn, matterDays)

/** Who names a garant: the cooperative itself, or another authority. */
export const authorityKinds = ['cooperative', 'other'] as const
export type AuthorityKind = (typeof authorityKinds)[number]

export type GarantFacts = {
  userId: string | null
  namedBy: string
  authorityKind: string
  statedAt: Date | null
  letterFileId: string | null
  startsOn: CivilDate
  endsOn: CivilDate | null
}

/** In office on this day: from the first day of the mission to the last, and once the statement is signed. */
export const inOffice = (
  { startsOn, endsOn, statedAt }: Pick<GarantFacts, 'startsOn' | 'endsOn' | 'statedAt'>,
  day: CivilDate,
): boolean => statedAt !== null && startsOn <= day && (endsOn === null || endsOn >= day)

/** The name of an authority as it is compared: "Conseil d'État" and "conseil d’etat" are one. */
export const authorityName = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Whether another garant of the debate, still named, comes from the same authority. */
export const isAuthorityTaken = (
  wanted: { namedBy: string; authorityKind: string },
  others: readonly Pick<GarantFacts, 'namedBy' | 'authorityKind' | 'endsOn'>[],
): boolean =>
  others.some(
    (other) =>
      other.endsOn === null &&
      (other.authorityKind === 'cooperative' || wanted.authorityKind === 'cooperative'
        ? other.authorityKind === wanted.authorityKind
        : authorityName(other.namedBy) === authorityName(wanted.namedBy)),
  )

/**
 * Since when nobody may take part for want of a garant: the debate's rule says whether it is paused or goes on. Null
 * where it goes on.
 */
export function pausedOn(
  {
    state,
    withoutGarant,
    garants,
    pausedOn: since,
  }: {
    state: string
    withoutGarant: 'goes-on' | 'paused'
    garants: readonly GarantFacts[]
    pausedOn: CivilDate | null
  },
  day: CivilDate,
): CivilDate | null {
  if (state !== 'open' || withoutGarant === 'goes-on') return null
  return garants.some((garant) => inOffice(garant, day)) ? null : (since ?? day)
}

export const entryKinds = ['note', 'opinion', 'final-report', 'correction'] as const
export type EntryKind = (typeof entryKinds)[number]

export const matterKinds = ['seizure', 'moderation-appeal'] as const
export type MatterKind = (typeof matterKinds)[number]
export const matterStates = ['unconfirmed', 'waiting', 'answered'] as const
export type MatterState = (typeof matterStates)[number]
/** What the garants conclude: the request is right, partly, or not; or they only answer. */
export const matterOutcomes = ['upheld', 'partly', 'rejected', 'none'] as const
export type MatterOutcome = (typeof matterOutcomes)[number]
