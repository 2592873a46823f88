import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { RecordedDecision } from '../forms-decisions'
import { bodyPermissions } from '../permissions'
import { bodyNames } from '../queries-bodies.server'
import { mayRecordDecision } from '../rules/decision'
import { addDecision } from '../store-decisions.server'

type Input = RecordedDecision & { minutes: Omit<ReceivedFile, 'field'> | null; isDemonstration?: boolean }

/** Enters in the public register a decision taken outside the portal, with its minutes. */
export const recordDecision = (actor: Actor, input: Input): Promise<Outcome<{ id: string; number: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string; number: string }>> => {
    if (actor.kind !== 'person' || !can(actor, bodyPermissions['governance.record-decision'], null))
      return refused({ code: 'not-found' })
    const { minutes, ...decision } = input
    if (!(await bodyNames(tx)).has(decision.body)) return refused({ code: 'body-missing', field: 'body' })
    const allowed = mayRecordDecision(decision, today())
    if (!isOk(allowed)) return allowed
    const minutesFileId = minutes && (await registerFile(tx, minutes, actor.id))
    const { id, number } = await addDecision(tx, { ...decision, minutesFileId, recordedById: actor.id })
    const { body, outcome, decidedOn, reviewOn } = decision
    await writeJournal(tx, {
      actor,
      act: 'governance.record-decision',
      subject: { kind: 'governance-decision', id },
      data: { number, body, outcome, decidedOn, reviewOn, minutes: minutes?.hash ?? null },
    })
    return ok({ id, number })
  })
