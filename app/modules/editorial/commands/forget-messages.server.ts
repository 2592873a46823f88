import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { addMonths } from '~/platform/pure/civil-date'
import { editorialActs } from '../permissions'
import { answeredMessageMonths, anyMessageMonths } from '../rules/contact-retention'

const actor: Actor = { kind: 'system', job: 'editorial.forget-messages' }
const monthsAgo = (months: number): Date => new Date(`${addMonths(today(), -months)}T00:00:00Z`)

/** Daily job: removes the visitors' messages whose time is over (the personal data page says how long). */
export async function forgetMessages(): Promise<void> {
  if (!can(actor, editorialActs['editorial.forget-messages'], null)) return
  await transact(async (tx) => {
    const { count } = await tx.contactMessage.deleteMany({
      where: {
        OR: [{ answeredAt: { lt: monthsAgo(answeredMessageMonths) } }, { sentAt: { lt: monthsAgo(anyMessageMonths) } }],
      },
    })
    if (count > 0)
      await writeJournal(tx, {
        actor,
        act: 'editorial.forget-messages',
        subject: { kind: 'portal', id: 'messages' },
        data: { count },
      })
  })
}
