import { charterById } from '~/modules/label/queries-charter.server'
import { filesKeptUntil } from '~/modules/label/rules/retention'
import { loadApplication } from '~/modules/label/store.server'
import { deleteApplicationFiles } from '~/modules/label/store-retention.server'
import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { addMonths, civilDateOf } from '~/platform/pure/civil-date'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { lifePermissions } from '../permissions'
import { deleteObservationFiles, isUnderWay, labelEnd } from '../store-files.server'

/** No charter keeps files for less: what was touched since is not looked at. */
const leastMonths = 12

/** Removes the files of one application where their time is over; gives whether it did. */
const remove = (actor: Actor, id: string): Promise<boolean> =>
  transact(async (tx) => {
    const application = await loadApplication(tx, id)
    if (!application || application.filesRemovedOn !== null || (await isUnderWay(tx, id))) return false
    const { settings } = (await charterById(application.charterId)).charter
    const { state, updatedAt } = application
    const ended = { state, lastStepOn: civilDateOf(updatedAt), labelEndsOn: await labelEnd(tx, id) }
    const kept = filesKeptUntil(ended, settings)
    if (kept === null || today() <= kept) return false
    const count = (await deleteApplicationFiles(tx, id)) + (await deleteObservationFiles(tx, id))
    await tx.application.update({ where: { id }, data: { filesRemovedOn: today() } })
    // The trace says how many there were, and nothing of what they held.
    await writeJournal(tx, {
      actor,
      act: 'label-life.remove-files',
      subject: { kind: 'application', id },
      data: { count },
    })
    return true
  })

/**
 * Daily: removes the files of applications that ended as long ago as the charter says (evidence, files of visits and of
 * observations). Nothing under review, contested, put in question or being renewed loses any.
 */
export async function removeFiles(actor: Actor): Promise<Outcome<{ removed: number }>> {
  if (!can(actor, lifePermissions['label-life.remove-files'], null)) return refused({ code: 'not-found' })
  const before = new Date(`${addMonths(civilDateOf(now()), -leastMonths)}T00:00:00Z`)
  let after = ''
  let removed = 0
  for (;;) {
    const rows = await db.application.findMany({
      where: {
        id: { gt: after },
        filesRemovedOn: null,
        submittedAt: { not: null },
        state: { in: ['granted', 'granted-with-plan', 'refused', 'closed'] },
        updatedAt: { lt: before },
      },
      orderBy: { id: 'asc' },
      take: 100,
      select: { id: true },
    })
    for (const { id } of rows) if (await remove(actor, id)) removed += 1
    const last = rows.at(-1)
    if (!last) return ok({ removed })
    after = last.id
  }
}
