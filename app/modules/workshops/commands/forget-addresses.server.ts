import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { addMonths } from '~/platform/pure/civil-date'
import { workshopPermissions } from '../permissions'
import { contactMonths, paperMonths, unconfirmedDays } from '../rules/retention'

const actor: Actor = { kind: 'system', job: 'workshops.forget-addresses' }
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`)

/**
 * Daily job: removes the proposals that nobody confirmed, and the addresses whose time is over (the personal data page says
 * how long). What was proposed, noted and published stays.
 */
export async function forgetAddresses(): Promise<void> {
  if (!can(actor, workshopPermissions['workshops.forget-addresses'], null)) return
  const [since, contacts, papers] = [
    new Date(now().getTime() - unconfirmedDays * 86_400_000),
    addMonths(today(), -contactMonths),
    midnight(addMonths(today(), -paperMonths)),
  ]
  await transact(async (tx) => {
    const unconfirmed = await tx.workshopProposal.deleteMany({
      where: { state: 'unconfirmed', createdAt: { lt: since } },
    })
    const answered = await tx.workshopProposal.updateMany({
      where: { decidedAt: { lt: midnight(contacts) }, email: { not: null } },
      data: { email: null, name: null, userId: null },
    })
    const facilitators = await tx.workshopFacilitator.updateMany({
      where: { email: { not: null }, workshop: { publishedAt: { not: null }, event: { endsOn: { lt: contacts } } } },
      data: { email: null, tokenHash: null },
    })
    const left = await tx.workshopPaper.deleteMany({ where: { createdAt: { lt: papers } } })
    const count = unconfirmed.count + answered.count + facilitators.count + left.count
    if (count > 0)
      await writeJournal(tx, {
        actor,
        act: 'workshops.forget-addresses',
        subject: { kind: 'portal', id: 'workshops' },
        data: { count },
      })
  })
}
