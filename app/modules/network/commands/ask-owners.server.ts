import { now } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { stillTrueMail } from '../mails/change-mails'
import { networkActs } from '../permissions'
import { mailboxOf } from '../queries-changes.server'
import { factsOf } from '../settle-change.server'

const year = 365 * 86_400_000
/** Asked at most so many a day, so that a great import's birthday is no flood. */
const mostADay = 500

/** Once a year, asks who answers for an entry whether it is still true. Gives how many were asked. */
export async function askOwners(actor: Actor): Promise<Outcome<{ asked: number }, { code: 'not-allowed' }>> {
  if (!can(actor, networkActs['network.ask-owners'], null)) return refused({ code: 'not-allowed' })
  const at = now()
  const old = new Date(at.getTime() - year)
  const due = await db.entry.findMany({
    where: {
      state: 'published',
      ownerId: { not: null },
      updatedAt: { lte: old },
      AND: [
        { OR: [{ trueAt: null }, { trueAt: { lte: old } }] },
        { OR: [{ askedTrueAt: null }, { askedTrueAt: { lte: old } }] },
      ],
    },
    orderBy: { updatedAt: 'asc' },
    take: mostADay,
  })
  for (const entry of due)
    await transact(async (tx) => {
      await tx.entry.update({ where: { id: entry.id }, data: { askedTrueAt: at } })
      const owner = await mailboxOf(tx, entry.ownerId)
      if (owner)
        await enqueueMail(
          tx,
          { to: owner.email, ...stillTrueMail(owner.locale, { entry: factsOf(entry), id: entry.id }) },
          { key: `entry-still-true:${entry.id}:${at.getFullYear()}` },
        )
    })
  return ok({ asked: due.length })
}
