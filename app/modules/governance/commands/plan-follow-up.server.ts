import { accountByEmail } from '~/modules/members/queries.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { FollowUpPlan } from '../forms-decisions'
import { taskEntrustedMail } from '../mails/decision-mails'
import { bodyPermissions } from '../permissions'
import { decisionById, followUpById } from '../queries-decisions.server'
import { addFollowUp, reviseFollowUp } from '../store-decisions.server'

type Reached = Awaited<ReturnType<typeof accountByEmail>>

/** The account that has a task in hand; none where no address is written. */
async function inHand(tx: Tx, email: string): Promise<Outcome<Reached>> {
  const person = email === '' ? null : await accountByEmail(email, tx)
  return email !== '' && !person ? refused({ code: 'email-unknown-account', field: 'email' }) : ok(person)
}

/** Adds what a decision asks to be done: who, by when; the person who has it in hand is told. */
export const planFollowUp = (
  actor: Actor,
  input: FollowUpPlan & { decisionId: string },
): Promise<Outcome<{ id: string; number: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string; number: string }>> => {
    if (!can(actor, bodyPermissions['governance.follow-decisions'], null)) return refused({ code: 'not-found' })
    const decision = await decisionById(input.decisionId, tx)
    if (!decision) return refused({ code: 'not-found' })
    const { task, who, dueOn } = input
    if (dueOn !== null && dueOn < decision.decidedOn) return refused({ code: 'due-before-decision', field: 'dueOn' })
    const found = await inHand(tx, input.email)
    if (!isOk(found)) return found
    const person = found.ok
    const id = await addFollowUp(tx, { decisionId: decision.id, task, who, userId: person?.id ?? null, dueOn })
    await writeJournal(tx, {
      actor,
      act: 'governance.plan-follow-up',
      subject: { kind: 'governance-decision', id: decision.id },
      data: { followUp: id, dueOn },
    })
    if (person)
      await enqueueMail(
        tx,
        { to: person.email, ...taskEntrustedMail(person.locale, { task, dueOn, ...decision }) },
        { key: `governance.plan-follow-up:${id}:${person.id}` },
      )
    return ok({ id, number: decision.number })
  })

/** Changes who has it, by when, or its words, as long as it is not done. */
export const changeFollowUp = (
  actor: Actor,
  input: FollowUpPlan & { id: string },
): Promise<Outcome<{ id: string; number: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string; number: string }>> => {
    if (!can(actor, bodyPermissions['governance.follow-decisions'], null)) return refused({ code: 'not-found' })
    const followUp = await followUpById(input.id, tx)
    if (!followUp) return refused({ code: 'not-found' })
    const { task, who, dueOn } = input
    const { id, decision } = followUp
    if (followUp.doneOn !== null) return refused({ code: 'follow-up-done' })
    if (dueOn !== null && dueOn < decision.decidedOn) return refused({ code: 'due-before-decision', field: 'dueOn' })
    const found = await inHand(tx, input.email)
    if (!isOk(found)) return found
    await reviseFollowUp(tx, id, { task, who, userId: found.ok?.id ?? null, dueOn })
    await writeJournal(tx, {
      actor,
      act: 'governance.change-follow-up',
      subject: { kind: 'governance-decision', id: decision.id },
      data: { followUp: id, dueOn },
    })
    return ok({ id, number: decision.number })
  })
