import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { civilDateOf } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { takeLeave } from '../departure.server'
import { membershipPermissions } from '../permissions'
import { membershipById } from '../queries-membership.server'
import { openDepartureOf } from '../queries-departure.server'
import { accountOf } from '../queries-ledger.server'
import { mayStrikeOff, nextDepartureState } from '../rules/departure'
import { owedOf } from '../rules/member-account'
import { addDeparture } from '../store-departure.server'

/** The board strikes off a member whose dues stayed unpaid after a reminder, where the statutes allow it. */
export const strikeOff = (actor: Actor, input: { id: string; reasons: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const membership = await membershipById(input.id, tx)
    if (!membership || !can(actor, membershipPermissions['members.strike-off'], membership))
      return refused({ code: 'not-found' })
    if (membership.state !== 'admitted') return refused({ code: 'membership-not-open' })
    if (await openDepartureOf(membership.id, tx)) return refused({ code: 'departure-open' })
    const inForce = await statutesInForce(today(), tx)
    if (!inForce) return refused({ code: 'no-statutes' })
    const { dues, ledger } = await accountOf(membership.id, tx)
    const [oldest] = owedOf(ledger).dues
    const due = oldest && dues.find(({ year }) => year === oldest.year)
    const unpaid = due ? { remindedOn: due.remindedAt && civilDateOf(due.remindedAt) } : null
    const allowed = mayStrikeOff(unpaid, inForce.statutes.leaving.unpaidDuesDays, today())
    if (!isOk(allowed)) return allowed
    const next = nextDepartureState('struck-off', null, 'record', { today: today() })
    if (!isOk(next)) return next
    const [on, by] = [today(), actorName(actor)]
    const departure = await addDeparture(tx, {
      membershipId: membership.id,
      kind: 'struck-off',
      state: next.ok,
      grounds: input.reasons,
      openedById: by,
      endsOn: on,
      decidedOn: on,
      decision: input.reasons,
    })
    await takeLeave(tx, membership, { kind: 'struck-off', on, words: input.reasons, by })
    await writeJournal(tx, {
      actor,
      act: 'members.strike-off',
      subject: { kind: 'membership', id: membership.id },
      data: { departure },
    })
    return ok({ id: membership.id })
  })
