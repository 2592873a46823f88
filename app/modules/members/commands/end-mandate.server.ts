import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { mandateEndedMail } from '../mails/mandate-mails'
import { memberPermissions } from '../permissions'
import { mandateById, otherAdministrators } from '../queries.server'
import { mayEndMandate } from '../rules/mandate'
import { closeMandate } from '../store.server'

/** Ends a mandate before its term, with the reason; `lastDay` is its last day, yesterday at the earliest. */
export const endMandate = (
  actor: Actor,
  input: { id: string; lastDay: CivilDate; reason: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    if (actor.kind !== 'system' && !can(actor, memberPermissions['members.see-mandates'], null))
      return refused({ code: 'not-found' })
    const mandate = await mandateById(input.id, tx)
    if (!mandate) return refused({ code: 'not-found' })
    if (!can(actor, memberPermissions['members.end-mandate'], mandate)) return refused({ code: 'administrator-only' })
    const allowed = mayEndMandate(mandate, input.lastDay, await otherAdministrators(mandate, tx), today())
    if (!isOk(allowed)) return allowed
    const { id, userId, role, startsOn, decision } = mandate
    await closeMandate(tx, id, input.lastDay, input.reason)
    await writeJournal(tx, {
      actor,
      act: 'members.end-mandate',
      subject: { kind: 'mandate', id },
      data: { person: userId, role, lastDay: input.lastDay },
    })
    if (mandate.email !== null)
      await enqueueMail(
        tx,
        {
          to: mandate.email,
          ...mandateEndedMail(
            mandate.locale,
            { role, startsOn, endsOn: input.lastDay, decision: decision.text },
            input.reason,
          ),
        },
        { key: `members.end-mandate:${id}:${input.lastDay}:${userId}` },
      )
    return ok({ id })
  })
