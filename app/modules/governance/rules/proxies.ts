import type { MeetingRules } from './meeting-rules'

/** What is known of a proxy before it is given. `activeHeld`: proxies given to or accepted by the holder, this giver's aside. */
export type ProxyRequest = {
  giverId: string
  giverCollege: string | null
  /** Proxies that the giver holds for others, given or accepted. */
  giverHolds: number
  /** Null: a blank proxy. */
  holder: { id: string; college: string | null; activeHeld: number; gaveTheirs: boolean } | null
}

/**
 * Why the statutes refuse a proxy, or null: 'proxy-none' (no proxies here), 'proxy-blank' (a blank one is refused),
 * 'proxy-self', 'proxy-college' (the holder must be of the giver's college), 'proxy-chain-holder' and 'proxy-chain-giver'
 * (who holds a proxy gives none, and the other way round), 'proxy-cap' (the holder has as many as one may).
 */
export function proxyProblem(request: ProxyRequest, { proxies }: Pick<MeetingRules, 'proxies'>): string | null {
  const { giverId, giverCollege, giverHolds, holder } = request
  if (proxies.cap === 0 && (holder !== null || proxies.blank === 'refused')) return 'proxy-none'
  if (giverHolds > 0) return 'proxy-chain-giver'
  if (holder === null) return proxies.blank === 'refused' ? 'proxy-blank' : null
  if (holder.id === giverId) return 'proxy-self'
  if (proxies.sameCollege && holder.college !== giverCollege) return 'proxy-college'
  if (holder.gaveTheirs) return 'proxy-chain-holder'
  return holder.activeHeld >= proxies.cap ? 'proxy-cap' : null
}
