import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { moved } from '~/modules/circles/rules/letter'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { debatePermissions } from '../permissions'
import { stageOf } from '../queries.server'
import type { StageKind } from '../rules/debate'
import { changeDebate } from '../store.server'
import { designToChange } from '../store-changes.server'

type Move = { id: string; revision: number; kind: StageKind; direction: 'up' | 'down' }

/** Moves a stage by one place in the order in which the page tells them. Their dates say the rest: no reason is owed. */
export const moveStage = (
  actor: Actor,
  { kind, direction, ...written }: Move,
): Promise<Outcome<{ revision: number }>> =>
  transact(async (tx): Promise<Outcome<{ revision: number }>> => {
    if (!can(actor, debatePermissions['debates.design-debate'], null)) return refused({ code: 'not-found' })
    const found = await designToChange(tx, { ...written, why: kind })
    if (!isOk(found)) return found
    const stage = stageOf(found.ok, kind)
    if (!stage) return refused({ code: 'not-found' })
    const order = moved(found.ok.stages.map(({ id }) => id), stage.id, direction) // prettier-ignore
    // Two rows never share a position, not even for a moment: they pass by numbers that none has.
    for (const [index, id] of order.entries())
      await tx.debateStage.update({ where: { id }, data: { position: -index - 1 } })
    for (const [index, id] of order.entries())
      await tx.debateStage.update({ where: { id }, data: { position: index + 1 } })
    const after = await changeDebate(tx, written.id, {})
    await writeJournal(tx, { actor, act: 'debates.keep-stages', subject: { kind: 'debate', id: written.id }, data: { stage: kind } }) // prettier-ignore
    return ok({ revision: after.revision })
  })
