import type { DecidedFollower } from '~/modules/governance/decided.server'
import { committeeOf } from '~/modules/label/queries-schemes.server'
import { sittingOn } from '~/modules/label/store-committee.server'
import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { lifePermissions } from '../permissions'
import { type CommitteeEvent, committeeEvents, procedureStep, type ProcedureState } from '../rules/procedure'
import { dropProposed, keepProposed, type LoadedProcedure, loadProcedure, procedureSubject } from '../store.server'
import { applyStep } from './apply-step.server'
import { findProcedure } from './find-procedure.server'

type Decided = { id: string; event: CommitteeEvent; reason: string }

const stepOf = ({ state, hearUntil, saidAllAt, hearingAt }: LoadedProcedure, { event, reason }: Decided) =>
  procedureStep(state, event, { now: now(), today: today(), reason, hearUntil, saidAllAt, hearingAt })

/** The committee decides, outside a sitting, with its reasons. With `preview`, says only whether it could. */
export const decideProcedure = (
  actor: Actor,
  decided: Decided,
  { preview = false } = {},
): Promise<Outcome<{ state: ProcedureState }>> =>
  transact(async (tx): Promise<Outcome<{ state: ProcedureState }>> => {
    const found = await findProcedure(tx, actor, decided.id, lifePermissions['label-life.decide-procedure'])
    if (!isOk(found)) return found
    const moved = stepOf(found.ok, decided)
    if (!isOk(moved)) return moved
    if ((await sittingOn(tx, procedureSubject(decided.id))) !== null) return refused({ code: 'in-sitting' })
    if (!preview) await applyStep(tx, { actor, procedure: found.ok, row: moved.ok, reason: decided.reason })
    return ok({ state: moved.ok.to })
  })

/** Writes what the committee's sitting votes; not changed once the sitting is open. */
export const proposeOutcome = (actor: Actor, decided: Decided): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const { id, event, reason } = decided
    const found = await findProcedure(tx, actor, id, lifePermissions['label-life.propose-outcome'])
    if (!isOk(found)) return found
    const moved = stepOf(found.ok, decided)
    if (!isOk(moved)) return moved
    const sitting = await sittingOn(tx, procedureSubject(id))
    if (!sitting) return refused({ code: 'state-forbids' })
    if (sitting.meeting.state === 'open' && found.ok.proposedEvent !== null) return refused({ code: 'sitting-open' })
    await keepProposed(tx, { actor, id, act: 'label-life.propose-outcome', event, reason, meeting: sitting.meeting.id })
    return ok({ id })
  })

/** What the sitting of the label's committee decided: adopted, what was proposed takes effect; rejected, the procedure goes on. */
export const takeProcedureDecision: DecidedFollower = async (tx, id, { outcome, body }) => {
  const procedure = await loadProcedure(tx, id)
  const event = committeeEvents.find((one) => one === procedure?.proposedEvent)
  if (!procedure || !event || body !== (await committeeOf(tx, procedure.label.scheme))) return
  const reason = procedure.proposedReason
  const moved = stepOf(procedure, { id, event, reason })
  if (outcome === 'adopted' && isOk(moved)) {
    const actor = { kind: 'system', job: 'committee-sitting' } as const
    return applyStep(tx, { actor, procedure, row: moved.ok, reason })
  }
  await dropProposed(tx, id)
}
