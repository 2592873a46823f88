import { today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { civilDateOf } from '~/platform/pure/civil-date'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { appealReminderMail } from '../mails/appeal'
import { permissions } from '../permissions'
import { answerNotice, noticedUntil } from '../rules/appeal'
import { holdersOf, loadApplication } from '../store.server'
import { factsOf, notify } from './notify.server'

/** Daily: reminds the board of the appeals that await its answer, two weeks before the day and once late; each once. */
export async function remindBoard(actor: Actor): Promise<Outcome<{ told: number }>> {
  if (!can(actor, permissions['label.remind-board'], null)) return refused({ code: 'not-found' })
  const day = today()
  const appeals = await db.labelAppeal.findMany({
    where: { withdrawnAt: null, decidedOn: null, dueOn: { lte: noticedUntil(day) } },
    orderBy: { id: 'asc' },
    take: 1_000,
    select: { id: true, applicationId: true, filedAt: true, dueOn: true },
  })
  let told = 0
  for (const { id, applicationId, filedAt, dueOn } of appeals) {
    const notice = answerNotice({ filedOn: civilDateOf(filedAt), dueOn }, day)
    if (notice === null) continue
    told += 1
    // The outbox knows each effect by its key: run again, the job sends nothing twice.
    await transact(async (tx) => {
      const application = await loadApplication(tx, applicationId)
      if (!application) return
      const facts = factsOf(application)
      await notify(tx, await holdersOf(tx, 'board', day), `label-appeal-${notice}:${id}`, (locale) =>
        appealReminderMail(locale, facts, { dueOn, isLate: notice === 'late' }),
      )
    })
  }
  return ok({ told })
}
