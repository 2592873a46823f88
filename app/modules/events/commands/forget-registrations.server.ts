import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { addMonths } from '~/platform/pure/civil-date'
import { eventPermissions } from '../permissions'
import { registrationMonths, unconfirmedDays } from '../rules/retention'

const actor: Actor = { kind: 'system', job: 'events.forget-registrations' }

/** Daily job: removes the registrations whose time is over (the personal data page says how long); how many came stays. */
export async function forgetRegistrations(): Promise<void> {
  if (!can(actor, eventPermissions['events.forget-registrations'], null)) return
  await transact(async (tx) => {
    const { count } = await tx.eventRegistration.deleteMany({
      where: {
        OR: [
          { state: 'unconfirmed', createdAt: { lt: new Date(now().getTime() - unconfirmedDays * 86_400_000) } },
          { event: { endsOn: { lt: addMonths(today(), -registrationMonths) } } },
        ],
      },
    })
    if (count > 0)
      await writeJournal(tx, {
        actor,
        act: 'events.forget-registrations',
        subject: { kind: 'portal', id: 'registrations' },
        data: { count },
      })
  })
}
