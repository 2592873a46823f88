/** How long a sign-in, by password or by link, stays proof enough for what changes how one signs in. */
export const recentProofMinutes = 10

/** Was the session opened, hence its owner's password or mailbox shown, less than ten minutes before `at`? */
export const isRecentProof = (openedAt: Date, at: Date): boolean =>
  at.getTime() - openedAt.getTime() < recentProofMinutes * 60_000
