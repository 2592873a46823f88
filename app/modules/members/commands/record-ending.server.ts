import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { type CivilDate } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { takeLeave } from '../departure.server'
import { membershipPermissions } from '../permissions'
import { membershipById } from '../queries-membership.server'
import { openDepartureOf } from '../queries-departure.server'
import { nextDepartureState } from '../rules/departure'
import { addDeparture, moveDeparture } from '../store-departure.server'

/** The team records a person's death, or an organisation's dissolution, with its day; no mail leaves for a death. */
export const recordEnding = (
  actor: Actor,
  input: { id: string; kind: 'death' | 'dissolution'; on: CivilDate; note: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const membership = await membershipById(input.id, tx)
    if (!membership || !can(actor, membershipPermissions['members.record-ending'], membership))
      return refused({ code: 'not-found' })
    if (membership.state !== 'admitted') return refused({ code: 'membership-not-open' })
    const { kind, on, note } = input
    if ((kind === 'death') !== (membership.kind === 'person')) return refused({ code: 'ending-kind', field: 'kind' })
    if (on > today()) return refused({ code: 'date-in-future', field: 'on' })
    if (membership.admittedOn !== null && on < membership.admittedOn)
      return refused({ code: 'date-too-old', field: 'on' })
    const next = nextDepartureState(kind, null, 'record', { today: today() })
    if (!isOk(next)) return next
    const open = await openDepartureOf(membership.id, tx)
    if (open) await moveDeparture(tx, open.id, 'dropped')
    const by = actorName(actor)
    const departure = await addDeparture(tx, {
      membershipId: membership.id,
      kind,
      state: next.ok,
      grounds: note,
      openedById: by,
      endsOn: on,
    })
    await takeLeave(tx, membership, { kind, on, words: note, by })
    await writeJournal(tx, {
      actor,
      act: 'members.record-ending',
      subject: { kind: 'membership', id: membership.id },
      data: { departure, kind, on },
    })
    return ok({ id: membership.id })
  })
