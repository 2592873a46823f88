import { notify } from '~/modules/label/commands/notify.server'
import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Act, type Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, type Refusal, refused } from '~/platform/pure/outcome'
import { sentYearlyMail } from '../mails/yearly'
import { type ReceiverSubject, supportPermissions } from '../permissions'
import { textOf, yearlyProblems, type YearlyText } from '../rules/yearly'
import { companionsOf, yearlyById } from '../store.server'
import { asReceiver } from './find-followed.server'

export type WrittenYearly = YearlyText & { id: string }
export type YearlyRefusal = Refusal & { problems?: Readonly<Record<string, string>> }

async function openReport(tx: Tx, actor: Actor, id: string, act: Act<ReceiverSubject>) {
  const found = asReceiver(actor, await yearlyById(tx, id), act)
  return isOk(found) && found.ok.state === 'sent' ? refused({ code: 'sent-already' }) : found
}

/** Keeps a yearly report as a draft; whoever acts for the holder may write it. */
export const saveYearly = (actor: Actor, { id, ...text }: WrittenYearly): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await openReport(tx, actor, id, supportPermissions['label-support.save-yearly'])
    if (!isOk(found)) return found
    await tx.labelYearlyReport.update({ where: { id }, data: { ...textOf(text), savedAt: now() } })
    const subject = { kind: 'label-yearly-report', id }
    await writeJournal(tx, { actor, act: 'label-support.save-yearly', subject })
    return ok({ id })
  })

/** Sends it: everyone reads it from then on; it may be corrected, and says so. Refused with 'report-incomplete' and its `problems`, by field. */
export const sendYearly = (
  actor: Actor,
  { id, ...text }: WrittenYearly,
): Promise<Outcome<{ id: string }, YearlyRefusal>> =>
  transact(async (tx): Promise<Outcome<{ id: string }, YearlyRefusal>> => {
    const found = await openReport(tx, actor, id, supportPermissions['label-support.send-yearly'])
    if (!isOk(found)) return found
    const problems = yearlyProblems(text)
    if (Object.keys(problems).length > 0) return refused({ code: 'report-incomplete', problems })
    const [at, { application, year }] = [now(), found.ok]
    const sent = { ...textOf(text), state: 'sent', savedAt: at, sentAt: at }
    await tx.labelYearlyReport.update({ where: { id }, data: sent })
    const subject = { kind: 'label-yearly-report', id }
    await writeJournal(tx, { actor, act: 'label-support.send-yearly', subject, data: { year } })
    const team = await companionsOf(tx, application)
    await notify(tx, team, `label-yearly:${id}:sent`, (locale) => sentYearlyMail(locale, application, { year }))
    return ok({ id })
  })
