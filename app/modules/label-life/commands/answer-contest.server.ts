import type { DecidedFollower } from '~/modules/governance/decided.server'
import { appealBody } from '~/modules/label/rules/appeal'
import { keptLetter, type Letter } from '~/modules/label/store-letters.server'
import { sittingOn } from '~/modules/label/store-committee.server'
import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { lifePermissions } from '../permissions'
import { type BoardEvent, boardEvents, procedureStep } from '../rules/procedure'
import { contestSubject, dropProposed, keepProposed, type LoadedProcedure, loadProcedure } from '../store.server'
import { applyStep } from './apply-step.server'
import { findProcedure } from './find-procedure.server'

type Answer = { event: BoardEvent; reason: string; letter?: Letter | null }

const stepOf = ({ state }: LoadedProcedure, { event, reason }: Pick<Answer, 'event' | 'reason'>) =>
  procedureStep(state, event, { now: now(), today: today(), reason })

/**
 * Writes the answer to a contested withdrawal that the board's sitting votes, with its reasons: the withdrawal stands, or
 * the label is restored; and the letter that leaves with it. Nobody answers alone, nor after having withdrawn it; not changed once the sitting is open.
 */
export const proposeContestAnswer = (actor: Actor, answer: Answer & { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const { id, event, reason, letter = null } = answer
    const found = await findProcedure(tx, actor, id, lifePermissions['label-life.propose-answer'])
    if (!isOk(found)) return found
    const sitting = await sittingOn(tx, contestSubject(id))
    const moved = stepOf(found.ok, answer)
    if (!isOk(moved)) return moved
    if (!sitting) return refused({ code: 'sitting-needed' })
    if (sitting.meeting.state === 'open' && found.ok.proposedEvent !== null) return refused({ code: 'sitting-open' })
    const act = 'label-life.propose-answer'
    await keepProposed(tx, { actor, id, act, event, reason, letter, meeting: sitting.meeting.id })
    return ok({ id })
  })

/** What the board's sitting voted: adopted, what was proposed takes effect; rejected, the appeal still awaits its answer. */
export const takeContestDecision: DecidedFollower = async (tx, id, { outcome, body }) => {
  const procedure = await loadProcedure(tx, id)
  const event = boardEvents.find((one) => one === procedure?.proposedEvent)
  if (!procedure || !event || body !== appealBody) return
  const reason = procedure.proposedReason
  const moved = stepOf(procedure, { event, reason })
  if (outcome !== 'adopted' || !isOk(moved)) return dropProposed(tx, id)
  const actor = { kind: 'system', job: 'board-sitting' } as const
  const letter = keptLetter({ letter: procedure.proposedLetter, letterLocale: procedure.proposedLetterLocale })
  await applyStep(tx, { actor, procedure, row: moved.ok, reason, letter })
}
