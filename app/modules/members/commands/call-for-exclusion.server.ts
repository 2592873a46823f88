import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { formatDate } from '~/platform/i18n/format'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { membershipMail } from '../mails/membership-mails'
import { memberPath, writeToMember } from '../membership-sending.server'
import { membershipPermissions } from '../permissions'
import { membershipById } from '../queries-membership.server'
import { departureById, openDepartureOf } from '../queries-departure.server'
import { nextDepartureState } from '../rules/departure'
import { addDeparture, moveDeparture } from '../store-departure.server'

/** The board calls a member to be heard on its grounds, at least as many days ahead as the statutes give. */
export const callForExclusion = (
  actor: Actor,
  input: { id: string; grounds: string; hearingOn: CivilDate },
): Promise<Outcome<{ departure: string }>> =>
  transact(async (tx): Promise<Outcome<{ departure: string }>> => {
    const membership = await membershipById(input.id, tx)
    if (!membership || !can(actor, membershipPermissions['members.exclude'], membership))
      return refused({ code: 'not-found' })
    if (membership.state !== 'admitted') return refused({ code: 'membership-not-open' })
    if (await openDepartureOf(membership.id, tx)) return refused({ code: 'departure-open' })
    const inForce = await statutesInForce(today(), tx)
    if (!inForce) return refused({ code: 'no-statutes' })
    const { grounds, hearingOn } = input
    const { hearingDays } = inForce.statutes.leaving
    const next = nextDepartureState('exclusion', null, 'call', { today: today(), hearingOn, hearingDays })
    if (!isOk(next)) return next
    const departure = await addDeparture(tx, {
      membershipId: membership.id,
      kind: 'exclusion',
      state: next.ok,
      grounds,
      openedById: actorName(actor),
      hearingOn,
    })
    await writeJournal(tx, {
      actor,
      act: 'members.call-for-exclusion',
      subject: { kind: 'membership', id: membership.id },
      data: { departure, hearingOn },
    })
    await writeToMember(tx, membership, `call-${departure}`, (locale) =>
      membershipMail(locale, 'called', {
        quote: grounds,
        facts: [['hearingOn', formatDate(hearingOn, locale)]],
        path: memberPath(membership.id),
      }),
    )
    return ok({ departure })
  })

/** Notes what the member said on the day of the hearing, or that they did not come nor write. */
export const recordHearing = (
  actor: Actor,
  input: { departure: string; hearing: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const departure = await departureById(input.departure, tx)
    if (!departure || !can(actor, membershipPermissions['members.exclude'], departure.membership))
      return refused({ code: 'not-found' })
    const { kind, state, hearingOn } = departure
    const next = nextDepartureState(kind, state, 'hear', { today: today(), hearingOn })
    if (!isOk(next)) return next
    await moveDeparture(tx, departure.id, next.ok, { hearing: input.hearing })
    await writeJournal(tx, {
      actor,
      act: 'members.record-hearing',
      subject: { kind: 'membership', id: departure.membershipId },
      data: { departure: departure.id },
    })
    return ok({ id: departure.membershipId })
  })
