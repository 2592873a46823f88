import type { Share } from '../../../platform/pure/fraction'

/** Heads, never weights: who is entitled to vote, who is there (in the room, at a distance, by post), who is represented. */
export type Presence = { entitled: number; present: number; represented: number }
/** `needed`: the fewest heads that make the quorum; 0 where the statutes ask none. */
export type QuorumState = Presence & { counted: number; needed: number; reached: boolean; share: Share | null }

/** The fewest heads that make up a share of `entitled`, in whole numbers: two thirds of 9 is 6, of 10 is 7. */
export const headsFor = ({ numerator, denominator }: Share, entitled: number): number =>
  Math.ceil((entitled * numerator) / denominator)

/**
 * Whether the quorum is there: present and represented together, against a share of the entitled. Where nobody is
 * entitled a quorum that is asked is not reached, since nobody could decide.
 */
export function quorumOf(share: Share | null, presence: Presence): QuorumState {
  const counted = presence.present + presence.represented
  if (share === null) return { ...presence, counted, needed: 0, reached: true, share }
  const reached = presence.entitled > 0 && counted * share.denominator >= presence.entitled * share.numerator
  return { ...presence, counted, needed: headsFor(share, presence.entitled), reached, share }
}
