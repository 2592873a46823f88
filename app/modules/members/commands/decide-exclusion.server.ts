import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { formatDate } from '~/platform/i18n/format'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { membershipMail } from '../mails/membership-mails'
import { memberPath, writeToMember } from '../membership-sending.server'
import { membershipPermissions } from '../permissions'
import { departureById } from '../queries-departure.server'
import { nextDepartureState } from '../rules/departure'
import { moveDeparture } from '../store-departure.server'

/**
 * The board excludes, or keeps, a member whom it called and heard. An exclusion takes effect when the time to appeal to the
 * assembly is over; until then they are a member.
 */
export const decideExclusion = (
  actor: Actor,
  input: { departure: string; exclude: boolean; reasons: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const departure = await departureById(input.departure, tx)
    if (!departure || !can(actor, membershipPermissions['members.exclude'], departure.membership))
      return refused({ code: 'not-found' })
    const { membership } = departure
    const event = input.exclude ? 'exclude' : 'keep'
    const next = nextDepartureState(departure.kind, departure.state, event, { today: today() })
    if (!isOk(next)) return next
    const inForce = await statutesInForce(today(), tx)
    if (!inForce) return refused({ code: 'no-statutes' })
    const appealBefore = addDays(today(), inForce.statutes.leaving.appealDays)
    await moveDeparture(tx, departure.id, next.ok, {
      decidedOn: today(),
      decision: input.reasons,
      ...(input.exclude ? { appealBefore } : {}),
    })
    await writeJournal(tx, {
      actor,
      act: 'members.decide-exclusion',
      subject: { kind: 'membership', id: membership.id },
      data: { departure: departure.id, outcome: event, ...(input.exclude ? { appealBefore } : {}) },
    })
    await writeToMember(tx, membership, `decide-exclusion-${departure.id}`, (locale) =>
      membershipMail(locale, input.exclude ? 'excluded' : 'kept', {
        quote: input.reasons,
        facts: input.exclude ? [['appealBefore', formatDate(appealBefore, locale)]] : [],
        path: memberPath(membership.id),
      }),
    )
    return ok({ id: membership.id })
  })
