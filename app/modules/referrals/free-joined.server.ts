import { now, today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { factsOf, tellRequester } from './commands/notify.server'
import { freedMail } from './mails/joined'
import { transition } from './rules/states'
import { type LoadedReferral, loadReferral, moveReferral } from './store-procedure.server'

/**
 * A file that others had joined is withdrawn or expires: they are examined again, each for itself, as if they had been
 * received that day. Gives their ids, for the journal's line.
 */
export async function freeJoined(tx: Tx, actor: Actor, gone: LoadedReferral): Promise<string[]> {
  const rows = await tx.referral.findMany({
    where: { joinedToId: gone.id, state: 'joined' },
    orderBy: { submittedAt: 'asc' },
    select: { id: true },
  })
  const freed: string[] = []
  for (const { id } of rows) {
    const referral = await loadReferral(tx, id)
    const row = referral && transition(referral.state, 'free', { side: 'system', today: today() })
    if (!referral || !row || !isOk(row)) continue
    const data = { joinedToId: null }
    await moveReferral(tx, { referral, row: row.ok, actor, at: now(), today: today(), otherId: gone.id, data })
    await tellRequester(tx, referral, `referrals.freed:${id}:${referral.revision}`, (locale) =>
      freedMail(locale, factsOf(referral), factsOf(gone)),
    )
    freed.push(id)
  }
  return freed
}
