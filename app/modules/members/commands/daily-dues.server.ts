import { statutesInForce } from '~/modules/statutes/queries.server'
import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { formatEuros } from '~/platform/i18n/euros'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { namedMembershipMail } from '../mails/membership-mails'
import { memberPath, writeToMember } from '../membership-sending.server'
import { membershipMailMessages } from '../messages/membership-mails'
import { duesToRemind, withoutDues } from '../queries-dues.server'
import { duesReminderDays, duesTermDays } from '../rules/member-account'
import { addDue, noteReminder } from '../store-ledger.server'

const job = (name: string): Actor => ({ kind: 'system', job: name })

/** Asks each member for the year's dues, once, as the statutes in force set them; in January, and whenever some have none. */
export async function callDues(): Promise<void> {
  const inForce = await statutesInForce(today())
  const dues = new Map(inForce?.statutes.categories.map(({ id, duesCents }) => [id, duesCents]))
  const asked = [...dues].filter(([, cents]) => cents > 0).map(([id]) => id)
  const year = Number(today().slice(0, 4))
  for (let more = asked.length > 0; more;)
    more = await transact(async (tx) => {
      const members = await withoutDues(year, asked, tx)
      const dueOn = addDays(today(), duesTermDays)
      for (const { id, category, ...member } of members) {
        const cents = dues.get(category) ?? 0
        await addDue(tx, { membershipId: id, year, cents, dueOn })
        await writeToMember(tx, { id, ...member }, `dues-${year}`, (locale) =>
          namedMembershipMail(locale, 'duesCalled', String(year), {
            facts: [
              ['toPay', formatEuros(cents, locale)],
              ['dueOn', formatDate(dueOn, locale)],
              ['reference', member.reference],
            ],
            path: memberPath(id),
          }),
        )
      }
      if (members.length > 0)
        await writeJournal(tx, {
          actor: job('members.call-dues'),
          act: 'members.call-dues',
          subject: { kind: 'dues', id: String(year) },
          data: { count: members.length },
        })
      return members.length > 0
    })
}

/** Reminds, once, of dues that stay unpaid after their term; the time before a striking off runs from this reminder. */
export async function remindDues(): Promise<void> {
  const strikeOffDays = (await statutesInForce(today()))?.statutes.leaving.unpaidDuesDays ?? null
  for (let more = true; more;)
    more = await transact(async (tx) => {
      const late = await duesToRemind(addDays(today(), -duesReminderDays), tx)
      for (const { id, year, cents, member } of late) {
        await noteReminder(tx, id, now())
        await writeToMember(tx, member, `dues-reminder-${year}`, (locale) =>
          namedMembershipMail(locale, 'duesReminder', String(year), {
            ...(strikeOffDays === null
              ? {}
              : { more: membershipMailMessages[locale].duesReminder.strikeOff(formatNumber(strikeOffDays, locale)) }),
            facts: [
              ['toPay', formatEuros(cents, locale)],
              ['reference', member.reference],
            ],
            path: memberPath(member.id),
          }),
        )
      }
      if (late.length > 0)
        await writeJournal(tx, {
          actor: job('members.remind-dues'),
          act: 'members.remind-dues',
          subject: { kind: 'dues', id: 'late' },
          data: { count: late.length },
        })
      return late.length > 0
    })
}
