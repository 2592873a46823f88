import { notify } from '~/modules/label/commands/notify.server'
import { answerNotice, noticedUntil } from '~/modules/label/rules/appeal'
import { holdersOf, representativesOf } from '~/modules/label/store.server'
import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { type CivilDate, civilDateOf } from '~/platform/pure/civil-date'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { contestReminderMail, hearingReminderMail } from '../mails/procedure'
import { lifePermissions } from '../permissions'
import { hearingNoticedUntil, isHearingSoonOver, type ProcedureEvent } from '../rules/procedure'
import { type LoadedProcedure, loadProcedure } from '../store.server'

/** The day of the last step of this kind; that of the opening where there is none. */
const dayOf = ({ steps, openedAt }: LoadedProcedure, wanted: ProcedureEvent): CivilDate =>
  steps.findLast(({ event }) => event === wanted)?.day ?? civilDateOf(openedAt)

async function remindHolder(procedure: LoadedProcedure, day: CivilDate): Promise<boolean> {
  const { id, hearUntil, saidAllAt, label } = procedure
  const toldOn = dayOf(procedure, 'suspend')
  if (!isHearingSoonOver({ hearUntil, toldOn, saidAll: saidAllAt !== null }, day)) return false
  await transact(async (tx) =>
    notify(
      tx,
      await representativesOf(tx, label.organisationId, now()),
      `label-hearing-soon:${id}:${hearUntil}`,
      (locale) => hearingReminderMail(locale, label, hearUntil),
    ),
  )
  return true
}

async function remindBoard(procedure: LoadedProcedure, day: CivilDate): Promise<boolean> {
  const { id, appealDueOn: dueOn, label } = procedure
  const notice = dueOn && answerNotice({ filedOn: dayOf(procedure, 'contest'), dueOn }, day)
  if (!dueOn || !notice) return false
  await transact(async (tx) =>
    notify(tx, await holdersOf(tx, 'board', day), `label-contest-${notice}:${id}:${dueOn}`, (locale) =>
      contestReminderMail(locale, label, { dueOn, isLate: notice === 'late' }),
    ),
  )
  return true
}

/**
 * Daily: reminds the holder of a label put in question a few days before the end of their time to be heard, and the board
 * before its answer to a contested withdrawal is due and once it is late. Each once: the outbox knows each mail by its key.
 */
export async function remindTerms(actor: Actor): Promise<Outcome<{ told: number }>> {
  if (!can(actor, lifePermissions['label-life.remind-terms'], null)) return refused({ code: 'not-found' })
  const day = today()
  const rows = await db.labelProcedure.findMany({
    where: {
      OR: [
        {
          state: { in: ['hearing', 'suspended'] },
          saidAllAt: null,
          hearUntil: { gte: day, lte: hearingNoticedUntil(day) },
        },
        { state: 'contested', appealDueOn: { lte: noticedUntil(day) } },
      ],
    },
    orderBy: { id: 'asc' },
    take: 1_000,
    select: { id: true },
  })
  let told = 0
  for (const { id } of rows) {
    const procedure = await loadProcedure(db, id)
    if (!procedure) continue
    const remind = procedure.state === 'contested' ? remindBoard : remindHolder
    if (await remind(procedure, day)) told += 1
  }
  return ok({ told })
}
