import type { MemberKind } from '../../statutes/rules/statutes'

export type PublicVotes = { public: number; all: number }

/** Legal persons of public law, as the portal knows them. Which private ones are in charge of a public service it cannot know. */
const isPublic = (kind: MemberKind): boolean => kind === 'local-authority' || kind === 'public-body'

/** Votes of members of public law, and of all. */
export const publicVotesOf = (members: readonly { kind: MemberKind; votes: number }[]): PublicVotes => ({
  public: members.reduce((total, { kind, votes }) => total + (isPublic(kind) ? votes : 0), 0),
  all: members.reduce((total, { votes }) => total + votes, 0),
})

/**
 * True where members of public law do not have by themselves more than half of a GIP's votes. The law asks it of them and of
 * private persons in charge of a public service together, of the votes or of the capital (law 2011-525, art. 103): it is
 * to be looked at, not refused.
 */
export const lacksPublicMajority = (votes: PublicVotes): boolean => votes.all > 0 && 2 * votes.public <= votes.all
