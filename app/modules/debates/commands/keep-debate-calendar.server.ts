import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { matterReminderMail } from '../mails/garant-mails'
import { debatePermissions } from '../permissions'
import { debateById, debatesIn } from '../queries.server'
import { inOfficeOf } from '../queries-garants.server'
import { mattersDue } from '../queries-matters.server'
import { matterReminderDays } from '../rules/garants'
import { moveDebate } from '../store.server'
import { keepCalendarJob } from '../store-calendar.server'
import { settlePause } from '../store-garants.server'
import { accountById } from '~/modules/members/queries.server'

const portal: Actor = { kind: 'system', job: keepCalendarJob }

/** Opens the debates whose day has come, closes those whose last day is past, pauses those that nobody watches over. */
export async function keepDebateCalendar(actor: Actor = portal): Promise<Outcome<{ moved: number }>> {
  if (!can(actor, debatePermissions['debates.keep-calendar'], null)) return refused({ code: 'not-found' })
  let count = 0
  for (const { id } of await debatesIn(['announced', 'open']))
    await transact(async (tx) => {
      for (const event of ['open', 'close'] as const) {
        const debate = await debateById(id, tx)
        const moved = debate && (await moveDebate(tx, actor, debate, event))
        if (moved && isOk(moved)) count += 1
      }
      const before = await debateById(id, tx)
      const after = await settlePause(tx, id)
      if (before?.pausedOn === after?.pausedOn) return
      await writeJournal(tx, { actor, act: 'debates.settle-pause', subject: { kind: 'debate', id }, data: { pausedOn: after?.pausedOn ?? null } }) // prettier-ignore
    })
  return ok({ moved: count })
}

/** Daily job: tells the garants of what is due in three days, then of what is late; each once. */
export async function remindGarants(actor: Actor = portal): Promise<Outcome<{ reminded: number }>> {
  if (!can(actor, debatePermissions['debates.keep-calendar'], null)) return refused({ code: 'not-found' })
  let reminded = 0
  for (const matter of await mattersDue(addDays(today(), matterReminderDays))) {
    const { id, number, dueOn, title, debate, remindedOn } = matter
    const isLate = dueOn !== null && dueOn < today()
    // Reminded once before the term, once after it.
    if (number === null || dueOn === null || (remindedOn !== null && (!isLate || remindedOn > dueOn))) continue
    await transact(async (tx) => {
      await tx.garantMatter.update({ where: { id }, data: { remindedOn: today() } })
      for (const { userId } of await inOfficeOf(debate.id, tx)) {
        const account = userId === null ? null : await accountById(userId, tx)
        if (!account) continue
        const mail = matterReminderMail(account.locale, debate, { number, title, dueOn, isLate })
        await enqueueMail(tx, { to: account.email, ...mail }, { key: `debates.matter-due:${id}:${userId}:${isLate ? 'late' : 'soon'}` }) // prettier-ignore
      }
      await writeJournal(tx, { actor, act: 'debates.remind-garants', subject: { kind: 'debate', id: debate.id }, data: { number } }) // prettier-ignore
    })
    reminded += 1
  }
  return ok({ reminded })
}
