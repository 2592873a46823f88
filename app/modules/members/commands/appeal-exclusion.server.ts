import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { takeLeave } from '../departure.server'
import { membershipMail, namedMembershipMail } from '../mails/membership-mails'
import { memberPath, officePath, writeToMember, writeToOffice } from '../membership-sending.server'
import { membershipPermissions } from '../permissions'
import { departureById } from '../queries-departure.server'
import { nextDepartureState } from '../rules/departure'
import { moveDeparture } from '../store-departure.server'

/** The member appeals to the assembly; the exclusion waits for its decision. */
export const appealExclusion = (
  actor: Actor,
  input: { departure: string; appeal: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const departure = await departureById(input.departure, tx)
    if (!departure || !can(actor, membershipPermissions['members.appeal'], departure.membership))
      return refused({ code: 'not-found' })
    const { kind, state, appealBefore, membership } = departure
    const next = nextDepartureState(kind, state, 'appeal', { today: today(), appealBefore })
    if (!isOk(next)) return next
    await moveDeparture(tx, departure.id, next.ok, { appealedOn: today(), appeal: input.appeal })
    await writeJournal(tx, {
      actor,
      act: 'members.appeal-exclusion',
      subject: { kind: 'membership', id: membership.id },
      data: { departure: departure.id },
    })
    await writeToOffice(tx, ['board'], `appeal:${departure.id}`, (locale) =>
      namedMembershipMail(locale, 'appealed', membership.name, {
        quote: input.appeal,
        path: officePath(membership.id),
      }),
    )
    return ok({ id: membership.id })
  })

/** Records what the assembly decided: the exclusion stands from today, or never was. */
export const recordAppealDecision = (
  actor: Actor,
  input: { departure: string; confirm: boolean; decision: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const departure = await departureById(input.departure, tx)
    if (!departure || !can(actor, membershipPermissions['members.exclude'], departure.membership))
      return refused({ code: 'not-found' })
    const { membership } = departure
    const event = input.confirm ? 'confirm' : 'overturn'
    const next = nextDepartureState(departure.kind, departure.state, event, { today: today() })
    if (!isOk(next)) return next
    await moveDeparture(tx, departure.id, next.ok, {
      appealDecidedOn: today(),
      appealDecision: input.decision,
      ...(input.confirm ? { endsOn: today() } : {}),
    })
    await writeJournal(tx, {
      actor,
      act: 'members.record-appeal-decision',
      subject: { kind: 'membership', id: membership.id },
      data: { departure: departure.id, outcome: event },
    })
    if (input.confirm)
      await takeLeave(tx, membership, {
        kind: 'exclusion',
        on: today(),
        words: input.decision,
        by: actorName(actor),
      })
    else
      await writeToMember(tx, membership, `appeal-${departure.id}`, (locale) =>
        membershipMail(locale, 'kept', { quote: input.decision, path: memberPath(membership.id) }),
      )
    return ok({ id: membership.id })
  })
