import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { formatDate } from '~/platform/i18n/format'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { membershipMail, namedMembershipMail } from '../mails/membership-mails'
import { memberPath, officePath, writeToMember, writeToOffice } from '../membership-sending.server'
import { membershipPermissions } from '../permissions'
import { membershipById } from '../queries-membership.server'
import { departureById, openDepartureOf } from '../queries-departure.server'
import { lastDayOfNotice, nextDepartureState } from '../rules/departure'
import { addDeparture, moveDeparture } from '../store-departure.server'

/** A member resigns: the membership ends after the notice of the statutes, its last day included. */
export const resign = (actor: Actor, input: { id: string; grounds: string }): Promise<Outcome<{ endsOn: string }>> =>
  transact(async (tx): Promise<Outcome<{ endsOn: string }>> => {
    const membership = await membershipById(input.id, tx)
    if (!membership || !can(actor, membershipPermissions['members.resign'], membership))
      return refused({ code: 'not-found' })
    if (membership.state !== 'admitted') return refused({ code: 'membership-not-open' })
    if (await openDepartureOf(membership.id, tx)) return refused({ code: 'departure-open' })
    const inForce = await statutesInForce(today(), tx)
    if (!inForce) return refused({ code: 'no-statutes' })
    const next = nextDepartureState('resignation', null, 'announce', { today: today() })
    if (!isOk(next)) return next
    const endsOn = lastDayOfNotice(today(), inForce.statutes.leaving.noticeDays)
    const departure = await addDeparture(tx, {
      membershipId: membership.id,
      kind: 'resignation',
      state: next.ok,
      grounds: input.grounds,
      openedById: actorName(actor),
      endsOn,
    })
    await writeJournal(tx, {
      actor,
      act: 'members.resign',
      subject: { kind: 'membership', id: membership.id },
      data: { departure, endsOn },
    })
    await writeToMember(tx, membership, `resign-${departure}`, (locale) =>
      membershipMail(locale, 'resigned', {
        facts: [['endsOn', formatDate(endsOn, locale)]],
        path: memberPath(membership.id),
      }),
    )
    await writeToOffice(tx, ['board', 'team'], `resign:${departure}`, (locale) =>
      namedMembershipMail(locale, 'resignedOffice', membership.name, {
        quote: input.grounds,
        facts: [['endsOn', formatDate(endsOn, locale)]],
        path: officePath(membership.id),
      }),
    )
    return ok({ endsOn })
  })

/** Changes one's mind, before the notice is over. */
export const takeBackResignation = (actor: Actor, input: { departure: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const departure = await departureById(input.departure, tx)
    if (!departure || !can(actor, membershipPermissions['members.resign'], departure.membership))
      return refused({ code: 'not-found' })
    const next = nextDepartureState(departure.kind, departure.state, 'take-back', { today: today() })
    if (!isOk(next)) return next
    await moveDeparture(tx, departure.id, next.ok)
    await writeJournal(tx, {
      actor,
      act: 'members.take-back-resignation',
      subject: { kind: 'membership', id: departure.membershipId },
      data: { departure: departure.id },
    })
    return ok({ id: departure.membershipId })
  })
