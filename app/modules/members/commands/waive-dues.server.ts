import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { namedMembershipMail } from '../mails/membership-mails'
import { memberPath, writeToMember } from '../membership-sending.server'
import { membershipPermissions } from '../permissions'
import { membershipById } from '../queries-membership.server'
import { accountOf } from '../queries-ledger.server'
import { owedOf } from '../rules/member-account'
import { waiveDue } from '../store-ledger.server'

/** The board exempts a member from the dues of a year that are not paid, with its reason. */
export const waiveDues = (
  actor: Actor,
  input: { id: string; year: number; reason: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const membership = await membershipById(input.id, tx)
    if (!membership || !can(actor, membershipPermissions['members.waive-dues'], membership))
      return refused({ code: 'not-found' })
    const { dues, ledger } = await accountOf(membership.id, tx)
    const due = dues.find(({ year }) => year === input.year)
    if (!due || !owedOf(ledger).dues.some(({ year }) => year === input.year)) return refused({ code: 'dues-unknown' })
    await waiveDue(tx, due.id, today(), input.reason)
    await writeJournal(tx, {
      actor,
      act: 'members.waive-dues',
      subject: { kind: 'membership', id: membership.id },
      data: { year: input.year, cents: due.cents },
    })
    await writeToMember(tx, membership, `waive-dues-${input.year}`, (locale) =>
      namedMembershipMail(locale, 'waived', String(input.year), {
        quote: input.reason,
        path: memberPath(membership.id),
      }),
    )
    return ok({ id: membership.id })
  })
