import { mandateGivenMail } from '~/modules/members/mails/mandate-mails'
import { accountByEmail, mandatesOf } from '~/modules/members/queries.server'
import { mayGiveMandate } from '~/modules/members/rules/mandate'
import { addMandate } from '~/modules/members/store.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { NamingForm } from '../forms-bodies'
import { bodyPermissions } from '../permissions'
import { bodiesInForce, seatHolders } from '../queries-bodies.server'
import { decisionByNumber } from '../queries-decisions.server'
import { mayName, termEnd } from '../rules/body'
import { isDecisionOutcome } from '../rules/decision'

/** Gives a seat in a body, for the term of the statutes, on a decision of the public register that names the person. */
export const nameToBody = (actor: Actor, input: NamingForm & { body: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const { bodies } = await bodiesInForce(tx)
    const body = bodies.find(({ id }) => id === input.body)
    if (!body || !can(actor, bodyPermissions['governance.see-body-desk'], null)) return refused({ code: 'not-found' })
    const person = await accountByEmail(input.email, tx)
    if (!person) return refused({ code: 'email-unknown-account', field: 'email' })
    if (!can(actor, bodyPermissions['governance.name-to-body'], { userId: person.id }))
      return refused({ code: 'give-yourself', field: 'email' })
    const decision = await decisionByNumber(input.decision, tx)
    if (!decision || !isDecisionOutcome(decision.outcome))
      return refused({ code: 'decision-unknown', field: 'decision' })
    const { startsOn } = input
    const { number, outcome, decidedOn } = decision
    const isBoard = bodies.some(({ id, role }) => id === decision.body && role === 'board')
    const held = (await mandatesOf(person.id, tx)).filter(({ role }) => role === body.role)
    const allowed = mayName({
      body,
      decision: { body: decision.body, isBoard, outcome, decidedOn },
      startsOn,
      held,
      seatsHeld: (await seatHolders(body, startsOn, tx)).length,
    })
    if (!isOk(allowed)) return allowed
    const mandate = { role: body.role, startsOn, endsOn: termEnd(body, startsOn) }
    const given = mayGiveMandate({ ...mandate, decidedOn }, held, today())
    if (!isOk(given)) return given
    const office = input.office === '' ? null : input.office
    const words = `${number}, ${decision.title}`
    const grantedBy = actorName(actor)
    const id = await addMandate(tx, { ...mandate, userId: person.id, office, decision: words, decidedOn, grantedBy })
    await writeJournal(tx, {
      actor,
      act: 'governance.name-to-body',
      subject: { kind: 'mandate', id },
      data: { body: body.id, decision: number, person: person.id, office, ...mandate },
    })
    await enqueueMail(
      tx,
      { to: person.email, ...mandateGivenMail(person.locale, { ...mandate, decision: words }) },
      { key: `governance.name-to-body:${id}:${person.id}` },
    )
    return ok({ id })
  })
