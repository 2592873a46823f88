import { retentionDays } from './retention'

const day = 86_400_000

/** An account unused since this instant is due to be erased, if its owner was warned in time. */
export const unusedSince = (now: Date): Date => new Date(now.getTime() - retentionDays.unusedAccount * day)
/** An account unused since this instant is due a warning. */
export const warnUnusedSince = (now: Date): Date =>
  new Date(now.getTime() - (retentionDays.unusedAccount - retentionDays.unusedWarning) * day)
/** An unconfirmed account made before this instant is removed. */
export const unconfirmedSince = (now: Date): Date => new Date(now.getTime() - retentionDays.unconfirmedAccount * day)
/** A one-time link expired before this instant is removed. */
export const expiredLinksSince = (now: Date): Date => new Date(now.getTime() - retentionDays.usedLink * day)

/** Erased only after a warning that left its whole time, and only if the person did not come back since. */
export const mayEraseUnused = (now: Date, lastSeenAt: Date, warnedAt: Date | null): boolean =>
  lastSeenAt <= unusedSince(now) &&
  warnedAt !== null &&
  warnedAt > lastSeenAt &&
  now.getTime() - warnedAt.getTime() >= (retentionDays.unusedWarning - 1) * day
