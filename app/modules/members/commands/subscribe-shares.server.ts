import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { maySubscribe } from '../admission.server'
import { membershipPermissions } from '../permissions'
import { membershipById } from '../queries-membership.server'
import { addShareMovement } from '../store-ledger.server'

/** A member subscribes more shares, at the value of the statutes in force. Money follows, with the member's reference. */
export const subscribeShares = (
  actor: Actor,
  input: { id: string; shares: number },
): Promise<Outcome<{ cents: number }>> =>
  transact(async (tx): Promise<Outcome<{ cents: number }>> => {
    const membership = await membershipById(input.id, tx)
    if (!membership || !can(actor, membershipPermissions['members.subscribe-shares'], membership))
      return refused({ code: 'not-found' })
    if (membership.state !== 'admitted') return refused({ code: 'membership-not-open' })
    const inForce = await statutesInForce(today(), tx)
    if (!inForce) return refused({ code: 'no-statutes' })
    const { capital } = inForce.statutes
    if (!capital) return refused({ code: 'shares-none-here', field: 'shares' })
    const allowed = await maySubscribe(tx, inForce, membership.memberKind, input.shares)
    if (!isOk(allowed)) return allowed
    await addShareMovement(tx, {
      membershipId: membership.id,
      kind: 'subscription',
      shares: input.shares,
      valueCents: capital.shareValueCents,
      on: today(),
      decision: '',
      createdById: actorName(actor),
    })
    const cents = input.shares * capital.shareValueCents
    await writeJournal(tx, {
      actor,
      act: 'members.subscribe-shares',
      subject: { kind: 'membership', id: membership.id },
      data: { shares: input.shares, cents },
    })
    return ok({ cents })
  })
