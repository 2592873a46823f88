/** After this many tries a message is set aside for the team: about a day after the first. */
export const mostAttempts = 12

const first = 30_000
const longest = 6 * 3_600_000

/**
 * Milliseconds to wait after the `attempts`-th failed try: 30 s, then twice as long each time, 6 hours at most, a
 * quarter more or less by chance (`chance` from 0 to 1), so that what failed together does not come back together.
 */
export const delayAfter = (attempts: number, chance: number): number =>
  Math.round(Math.min(longest, first * 2 ** Math.max(0, attempts - 1)) * (0.75 + chance / 2))
