import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { procedurePermissions } from '../permissions'
import { deemComplete, expireUncompleted } from '../tend-terms.server'
import { remindRequester, remindTeam } from '../tend-reminders.server'

const system: Actor = { kind: 'system', job: 'referrals.tend-procedure' }
const longestNotice = 7

/** Each file of a list, one transaction each, a hundred at a time. */
async function each(where: object, act: (id: string) => Promise<void>): Promise<void> {
  for (let after = ''; ;) {
    const rows = await db.referral.findMany({
      where: { ...where, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: 100,
      select: { id: true },
    })
    for (const { id } of rows) await act(id)
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

/**
 * Daily: files that the team left unasked count as complete, those that were not completed in their time expire, and
 * whoever has the hand is reminded of their term. Run twice, it does nothing more.
 */
export async function tendProcedure(): Promise<void> {
  if (!can(system, procedurePermissions['referrals.tend-procedure'], null)) return
  const day = today()
  await each({ state: 'submitted', dueOn: { lt: day } }, (id) => deemComplete(system, id))
  await each({ state: 'to-complete', requesterDueOn: { lt: day } }, (id) => expireUncompleted(system, id))
  const soon = addDays(day, longestNotice)
  await each({ state: 'to-complete', requesterDueOn: { gte: day, lte: soon } }, remindRequester)
  await each({ state: { in: ['submitted', 'admissibility', 'under-appeal'] }, dueOn: { lte: soon } }, remindTeam)
}
