import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { lapsedMail } from '../mails/transfer'
import { permissions } from '../permissions'
import { hasLapsed, transferableStates } from '../rules/transfer'
import { loadTransfer } from '../store-transfer.server'
import { loadApplication, representativesOf } from '../store.server'
import { tellReceivers } from '../tell-receivers.server'
import { factsOf, notify } from './notify.server'

const batch = 100

/** Ends one that nobody can accept any more, and tells both sides; answered since it was listed, it is left alone. */
const lapse = (actor: Actor, id: string): Promise<boolean> =>
  transact(async (tx) => {
    const transfer = await loadTransfer(tx, id)
    const application = transfer && (await loadApplication(tx, transfer.applicationId))
    if (!application || transfer.state !== 'offered' || !hasLapsed(application, transfer.dueOn, today())) return false
    await tx.labelTransfer.update({
      where: { id },
      data: { state: 'lapsed', settledAt: now(), settledById: actorName(actor), email: null },
    })
    await writeJournal(tx, {
      actor,
      act: 'label.lapse-transfer',
      subject: { kind: 'application', id: application.id },
      data: { transfer: id },
    })
    const key = `label-transfer-lapsed:${id}`
    const facts = factsOf(application)
    await notify(tx, await representativesOf(tx, transfer.fromId, now()), `${key}:from`, (locale) =>
      lapsedMail(locale, facts),
    )
    await tellReceivers(tx, transfer, `${key}:to`, (locale) => lapsedMail(locale, facts))
    return true
  })

/** Daily: ends the offers whose thirty days are over, and those of applications that may not change hands any more. */
export async function lapseTransfers(actor: Actor): Promise<Outcome<{ lapsed: number }>> {
  if (!can(actor, permissions['label.lapse-transfers'], null)) return refused({ code: 'not-found' })
  let [after, lapsed] = ['', 0]
  for (;;) {
    const rows = await db.labelTransfer.findMany({
      where: {
        id: { gt: after },
        state: 'offered',
        OR: [{ dueOn: { lt: today() } }, { application: { state: { notIn: [...transferableStates] } } }],
      },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true },
    })
    for (const { id } of rows) if (await lapse(actor, id)) lapsed += 1
    const last = rows.at(-1)
    if (!last || rows.length < batch) return ok({ lapsed })
    after = last.id
  }
}
