const day = 86_400_000

/** How long a proposal waits for its author to confirm their address, or to sign in; then it is forgotten. */
export const proposalDays = 7

/** The proposals made before this instant are forgotten. */
export const proposalsExpiredAt = (now: Date): Date => new Date(now.getTime() - proposalDays * day)

export const isProposalExpired = (proposedAt: Date, now: Date): boolean => proposedAt < proposalsExpiredAt(now)
