import { notify } from '~/modules/label/commands/notify.server'
import { representativesOf } from '~/modules/label/store.server'
import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { addMonths, civilDateOf } from '~/platform/pure/civil-date'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { commitmentNoticeMail } from '../mails/commitment'
import { supportPermissions } from '../permissions'
import { commitmentNotice, commitmentState } from '../rules/commitment'
import { followedFields } from '../store.server'

const batch = 100

/** Daily: a month before the day of a commitment, and once it is late, its holder is reminded; each once for a day. */
export async function remindCommitments(actor: Actor): Promise<Outcome<{ told: number }>> {
  if (!can(actor, supportPermissions['label-support.tend'], null)) return refused({ code: 'not-found' })
  const day = today()
  for (let [after, told] = ['', 0]; ;) {
    const rows = await db.labelCommitment.findMany({
      where: {
        ...{ id: { gt: after }, state: 'open', dueOn: { lte: addMonths(day, 1) } },
        application: { certificate: { revokedOn: null, validUntil: { gte: day } } },
      },
      orderBy: { id: 'asc' },
      take: batch,
      include: { application: followedFields },
    })
    for (const { application, createdAt, ...row } of rows) {
      const { id, dueOn } = row
      const since = civilDateOf(createdAt)
      const notice = commitmentNotice({ state: commitmentState(row.state), dueOn, since }, day)
      const isTold = (notice === 'soon' ? row.toldSoonFor : row.toldLateFor) === dueOn
      if (notice === null || isTold) continue
      told += 1
      await transact(async (tx) => {
        const mark = notice === 'soon' ? { toldSoonFor: dueOn } : { toldLateFor: dueOn }
        await tx.labelCommitment.update({ where: { id }, data: mark })
        const receivers = await representativesOf(tx, application.organisationId, now())
        await notify(tx, receivers, `label-commitment:${id}:${notice}:${dueOn}`, (locale) =>
          commitmentNoticeMail(locale, application, { ...row, notice }),
        )
      })
    }
    const last = rows.at(-1)
    if (!last || rows.length < batch) return ok({ told })
    after = last.id
  }
}
