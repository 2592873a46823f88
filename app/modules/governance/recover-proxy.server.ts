import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'

/**
 * The giver who comes takes their vote back; what their holder has voted already stays voted. Gives whether there was a
 * proxy to take back.
 */
export async function recoverProxy(tx: Tx, meetingId: string, giverId: string): Promise<boolean> {
  const { count } = await tx.proxyGrant.updateMany({
    where: { meetingId, giverId, state: { in: ['given', 'accepted'] } },
    data: { state: 'recovered', answeredAt: now() },
  })
  return count > 0
}
