import { notify } from '~/modules/label/commands/notify.server'
import { representativesOf } from '~/modules/label/store.server'
import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { addMonths } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { askedYearlyMail } from '../mails/yearly'
import { supportPermissions } from '../permissions'
import { anniversaryDue, reportDueOn } from '../rules/yearly'
import { followedFields } from '../store.server'

const batch = 100

/** Daily: at each anniversary of a label in force, its holder is asked for the year's report, once. */
export async function askYearly(actor: Actor): Promise<Outcome<{ asked: number }>> {
  if (!can(actor, supportPermissions['label-support.tend'], null)) return refused({ code: 'not-found' })
  const day = today()
  for (let [after, asked] = ['', 0]; ;) {
    const rows = await db.certificate.findMany({
      where: {
        ...{ id: { gt: after }, revokedOn: null, suspendedOn: null },
        ...{ validUntil: { gte: day }, grantedOn: { lte: addMonths(day, -12) } },
      },
      orderBy: { id: 'asc' },
      take: batch,
      include: { application: followedFields, yearlyReports: { select: { year: true } } },
    })
    for (const { application, yearlyReports, ...certificate } of rows) {
      const year = anniversaryDue(certificate, day)
      if (year === null || yearlyReports.some((one) => one.year === year)) continue
      asked += 1
      const [id, dueOn] = [newId(), reportDueOn(day)]
      await transact(async (tx) => {
        await tx.labelYearlyReport.create({
          data: { id, certificateId: certificate.id, year, askedOn: day, dueOn, state: 'asked' },
        })
        const subject = { kind: 'label-yearly-report', id }
        await writeJournal(tx, { actor, act: 'label-support.ask-yearly', subject, data: { year } })
        const receivers = await representativesOf(tx, application.organisationId, now())
        await notify(tx, receivers, `label-yearly:${id}:asked`, (locale) =>
          askedYearlyMail(locale, application, { year, dueOn, isLate: false }),
        )
      })
    }
    const last = rows.at(-1)
    if (!last || rows.length < batch) return ok({ asked })
    after = last.id
  }
}

/** Daily: the holder whose report is late is reminded, once. */
export async function remindYearly(actor: Actor): Promise<Outcome<{ told: number }>> {
  if (!can(actor, supportPermissions['label-support.tend'], null)) return refused({ code: 'not-found' })
  const day = today()
  const rows = await db.labelYearlyReport.findMany({
    where: {
      ...{ state: 'asked', dueOn: { lt: day }, lateToldAt: null },
      certificate: { revokedOn: null, validUntil: { gte: day } },
    },
    orderBy: { id: 'asc' },
    take: 1_000,
    include: { certificate: { select: { application: followedFields } } },
  })
  for (const { id, year, dueOn, certificate } of rows)
    await transact(async (tx) => {
      const { application } = certificate
      await tx.labelYearlyReport.update({ where: { id }, data: { lateToldAt: now() } })
      const receivers = await representativesOf(tx, application.organisationId, now())
      await notify(tx, receivers, `label-yearly:${id}:late`, (locale) =>
        askedYearlyMail(locale, application, { year, dueOn, isLate: true }),
      )
    })
  return ok({ told: rows.length })
}
