import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, actorName, can, type Role } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { mandateGivenMail } from '../mails/mandate-mails'
import { memberPermissions } from '../permissions'
import { accountByEmail, mandatesOf } from '../queries.server'
import { mayGiveMandate } from '../rules/mandate'
import { addMandate } from '../store.server'

export type MandateInput = {
  email: string
  role: Role
  startsOn: CivilDate
  endsOn: CivilDate | null
  decision: string
  decidedOn: CivilDate
}

/** Gives a role in the cooperative to the holder of a confirmed account, on a decision already taken. Never to oneself. */
export const giveMandate = (actor: Actor, input: MandateInput): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    if (actor.kind !== 'system' && !can(actor, memberPermissions['members.see-mandates'], null))
      return refused({ code: 'not-found' })
    const { role, startsOn, endsOn, decidedOn } = input
    const person = await accountByEmail(input.email, tx)
    if (!person) return refused({ code: 'email-unknown', field: 'email' })
    if (actor.kind === 'person' && actor.id === person.id) return refused({ code: 'give-yourself', field: 'email' })
    if (!can(actor, memberPermissions['members.give-mandate'], { userId: person.id, role }))
      return refused({ code: 'administrator-only', field: 'role' })
    const allowed = mayGiveMandate({ role, startsOn, endsOn, decidedOn }, await mandatesOf(person.id, tx), today())
    if (!isOk(allowed)) return allowed
    const id = await addMandate(tx, {
      userId: person.id,
      role,
      startsOn,
      endsOn,
      decision: input.decision,
      decidedOn,
      grantedBy: actorName(actor),
    })
    await writeJournal(tx, {
      actor,
      act: 'members.give-mandate',
      subject: { kind: 'mandate', id },
      data: { person: person.id, role, startsOn, endsOn, decidedOn },
    })
    await enqueueMail(
      tx,
      { to: person.email, ...mandateGivenMail(person.locale, { role, startsOn, endsOn, decision: input.decision }) },
      { key: `members.give-mandate:${id}:${person.id}` },
    )
    return ok({ id })
  })
