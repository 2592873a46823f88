import { notify } from '~/modules/label/commands/notify.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { correctedYearlyMail } from '../mails/yearly'
import { supportPermissions } from '../permissions'
import { isSameText, mostYearlyCorrections, textOf, yearlyProblems } from '../rules/yearly'
import { companionsOf, yearlyById } from '../store.server'
import { asReceiver } from './find-followed.server'
import type { WrittenYearly, YearlyRefusal } from './write-yearly.server'

/**
 * Corrects a report that was sent: everyone reads the new text, with the day of the correction; what was read before is
 * kept for its holder and for the cooperative. Refused with 'report-incomplete' and its `problems`, by field.
 */
export const correctYearly = (
  actor: Actor,
  { id, ...written }: WrittenYearly,
): Promise<Outcome<{ id: string }, YearlyRefusal>> =>
  transact(async (tx): Promise<Outcome<{ id: string }, YearlyRefusal>> => {
    const row = await yearlyById(tx, id)
    const found = asReceiver(actor, row, supportPermissions['label-support.correct-yearly'])
    if (!isOk(found)) return found
    const { application, year, state, sentAt, correctedAt, ...former } = found.ok
    if (state !== 'sent') return refused({ code: 'state-forbids' })
    const problems = yearlyProblems(written)
    if (Object.keys(problems).length > 0) return refused({ code: 'report-incomplete', problems })
    const [at, text, before] = [now(), textOf(written), textOf(former)]
    if (isSameText(before, text)) return refused({ code: 'same-text' })
    if ((await tx.labelYearlyVersion.count({ where: { reportId: id } })) >= mostYearlyCorrections)
      return refused({ code: 'too-many-corrections' })
    const writtenAt = correctedAt ?? sentAt ?? at
    await tx.labelYearlyVersion.create({ data: { id: newId(), reportId: id, ...before, writtenAt } })
    await tx.labelYearlyReport.update({ where: { id }, data: { ...text, correctedAt: at } })
    const subject = { kind: 'label-yearly-report', id }
    await writeJournal(tx, { actor, act: 'label-support.correct-yearly', subject, data: { year } })
    const team = await companionsOf(tx, application)
    await notify(tx, team, `label-yearly:${id}:corrected:${at.getTime()}`, (locale) =>
      correctedYearlyMail(locale, application, { year }),
    )
    return ok({ id })
  })
