import { readDecisionParts } from '~/modules/label/read-decision.server'
import { writeAccompaniment } from '~/modules/label/write-accompaniment.server'
import { now } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { supportPermissions } from '../permissions'

const batch = 100
const hasParts = { OR: [{ support: { not: '[]' } }, { actionPlan: { not: '[]' } }] }

/** What was decided before supports and commitments were followed is followed from now on. */
export async function takeUpDecisions(actor: Actor): Promise<Outcome<{ taken: number }>> {
  if (!can(actor, supportPermissions['label-support.tend'], null)) return refused({ code: 'not-found' })
  for (let [after, taken] = ['', 0]; ;) {
    const rows = await db.application.findMany({
      where: {
        id: { gt: after },
        supports: { none: {} },
        commitments: { none: {} },
        OR: [{ decision: hasParts }, { appeals: { some: { decidedOn: { not: null }, ...hasParts } } }],
      },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true, decidedAt: true, decision: true, appeals: { where: { decidedOn: { not: null } } } },
    })
    for (const { id, decidedAt, decision, appeals } of rows) {
      const parts = [...(decision ? [decision] : []), ...appeals].map(readDecisionParts)
      await transact(async (tx) => {
        for (const one of parts)
          await writeAccompaniment(tx, {
            applicationId: id,
            decision: one,
            at: decision?.recordedAt ?? decidedAt ?? now(),
          })
        const subject = { kind: 'application', id }
        await writeJournal(tx, { actor, act: 'label-support.take-up-decision', subject })
      })
    }
    taken += rows.length
    const last = rows.at(-1)
    if (!last || rows.length < batch) return ok({ taken })
    after = last.id
  }
}
