import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { addMonths } from '~/platform/pure/civil-date'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { expiryMail } from '../mails/expiry'
import { permissions } from '../permissions'
import { noticeDue } from '../rules/renewal'
import { representativesOf } from '../store.server'
import { notify } from './notify.server'

const batch = 200

/** Daily: tells holders six, three and one months before their label ends, unless its renewal is under way. */
export async function remindHolders(actor: Actor): Promise<Outcome<{ told: number }>> {
  if (!can(actor, permissions['label.remind-holders'], null)) return refused({ code: 'not-found' })
  const day = today()
  let [after, told] = ['', 0]
  for (;;) {
    const rows = await db.certificate.findMany({
      where: { id: { gt: after }, revokedOn: null, validUntil: { gte: day, lte: addMonths(day, 7) } },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true, number: true, title: true, validUntil: true, revokedOn: true, organisationId: true },
    })
    for (const certificate of rows) {
      const months = noticeDue(certificate, day)
      if (months === null) continue
      const renewed = await db.application.count({
        where: { renewsId: certificate.id, state: { notIn: ['draft', 'refused', 'closed'] } },
      })
      if (renewed > 0) continue
      told += 1
      // The outbox knows each effect by its key: run again, the job sends nothing twice.
      await transact(async (tx) =>
        notify(
          tx,
          await representativesOf(tx, certificate.organisationId, now()),
          `label-expiry:${certificate.id}:${months}`,
          (locale) => expiryMail(locale, certificate),
        ),
      )
    }
    const last = rows.at(-1)
    if (!last || rows.length < batch) return ok({ told })
    after = last.id
  }
}
