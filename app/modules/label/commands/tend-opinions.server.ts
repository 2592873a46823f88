import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { addDays, civilDateOf } from '~/platform/pure/civil-date'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { opinionReminderMail } from '../mails/opinion'
import { advisersOf, opinionPath } from '../opinion-link.server'
import { permissions } from '../permissions'
import { awaitsOpinions, opinionReminder } from '../rules/opinion'
import { states } from '../rules/states'
import { loadApplication } from '../store.server'
import { factsOf } from './notify.server'

const openStates = states.filter(awaitsOpinions)
/** How long an address is kept once its file is over: the time of a renewal's first look back. */
const addressMonths = 12

async function remind(id: string): Promise<boolean> {
  return transact(async (tx) => {
    const opinion = await tx.labelOpinion.findUnique({ where: { id } })
    const application = opinion && (await loadApplication(tx, opinion.applicationId))
    if (!application || opinion.state !== 'asked' || !awaitsOpinions(application.state)) return false
    const { dueOn, requestedAt } = opinion
    const due = opinionReminder({ dueOn, requestedOn: civilDateOf(requestedAt) }, today())
    if (due === null) return false
    for (const { key, email, locale } of await advisersOf(tx, opinion, application))
      await enqueueMail(
        tx,
        {
          to: email,
          ...opinionReminderMail(locale, factsOf(application), {
            dueOn,
            path: opinionPath(id),
            isLate: due === 'after',
          }),
        },
        { key: `label-opinion-reminder:${id}:${due}:${key}` },
      )
    return true
  })
}

/** Forgets the addresses of those who were asked, once the file has been over for a year. */
async function forgetAddresses(actor: Actor): Promise<number> {
  const before = new Date(now())
  before.setUTCMonth(before.getUTCMonth() - addressMonths)
  return transact(async (tx) => {
    const { count } = await tx.labelOpinion.updateMany({
      where: {
        email: { not: null },
        requestedAt: { lt: before },
        application: { state: { notIn: openStates }, updatedAt: { lt: before } },
      },
      data: { email: null },
    })
    if (count > 0)
      await writeJournal(tx, {
        actor,
        act: 'label.forget-advisers',
        subject: { kind: 'portal', id: 'label-opinions' },
        data: { count },
      })
    return count
  })
}

/** Daily: reminds those whose opinion is awaited, before their term and once after it; forgets addresses in time. */
export async function tendOpinions(actor: Actor): Promise<Outcome<{ reminded: number; forgotten: number }>> {
  if (!can(actor, permissions['label.tend-opinions'], null)) return refused({ code: 'not-allowed' })
  const rows = await db.labelOpinion.findMany({
    where: { state: 'asked', dueOn: { lte: addDays(today(), 3) }, application: { state: { in: openStates } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  let reminded = 0
  for (const { id } of rows) if (await remind(id)) reminded += 1
  return ok({ reminded, forgotten: await forgetAddresses(actor) })
}
