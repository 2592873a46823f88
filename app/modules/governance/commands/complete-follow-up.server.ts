import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { bodyPermissions } from '../permissions'
import { followUpById } from '../queries-decisions.server'
import { mayComplete } from '../rules/decision'
import { closeFollowUp } from '../store-decisions.server'

/** Says that what a decision asked is done: when, and what shows it. Public, and for good. */
export const completeFollowUp = (
  actor: Actor,
  input: { id: string; doneOn: CivilDate; outcome: string },
): Promise<Outcome<{ number: string }>> =>
  transact(async (tx): Promise<Outcome<{ number: string }>> => {
    const followUp = await followUpById(input.id, tx)
    if (!followUp || !can(actor, bodyPermissions['governance.complete-follow-up'], followUp))
      return refused({ code: 'not-found' })
    const { id, doneOn, decision } = followUp
    const allowed = mayComplete({ doneOn, decidedOn: decision.decidedOn }, input.doneOn, today())
    if (!isOk(allowed)) return allowed
    await closeFollowUp(tx, id, input.doneOn, input.outcome)
    await writeJournal(tx, {
      actor,
      act: 'governance.complete-follow-up',
      subject: { kind: 'governance-decision', id: decision.id },
      data: { followUp: id, doneOn: input.doneOn },
    })
    return ok({ number: decision.number })
  })
