import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { membershipPermissions } from '../permissions'
import { membershipById } from '../queries-membership.server'
import { nextMembershipState } from '../rules/membership-states'
import { closeApplication } from '../store-membership.server'

/** Takes one's application back, before the board has decided. */
export const withdrawMembershipApplication = (actor: Actor, input: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const membership = await membershipById(input.id, tx)
    if (!membership || !can(actor, membershipPermissions['members.withdraw-application'], membership))
      return refused({ code: 'not-found' })
    const next = nextMembershipState(membership.state, 'withdraw')
    if (!isOk(next)) return next
    await closeApplication(tx, membership.id, 'withdrawn', null)
    await writeJournal(tx, {
      actor,
      act: 'members.withdraw-application',
      subject: { kind: 'membership', id: membership.id },
    })
    return ok({ id: membership.id })
  })
