import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome } from '~/platform/pure/outcome'
import { supportPermissions } from '../permissions'
import { type Judgement, supportState, supportStep } from '../rules/support'
import { supportById } from '../store.server'
import { asReceiver } from './find-followed.server'

/** The receiver says whether a support helped, in a word where they like. */
export const judgeSupport = (
  actor: Actor,
  { id, judgement, text }: { id: string; judgement: Judgement; text: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = asReceiver(actor, await supportById(tx, id), supportPermissions['label-support.judge-support'])
    if (!isOk(found)) return found
    const moved = supportStep(supportState(found.ok.state), 'judge')
    if (!isOk(moved)) return moved
    const judged = { state: moved.ok.to, judgement, judgementText: text.trim(), judgedAt: now() }
    await tx.labelSupport.update({ where: { id }, data: judged })
    const subject = { kind: 'label-support', id }
    await writeJournal(tx, { actor, act: 'label-support.judge-support', subject, data: { judgement } })
    return ok({ id })
  })
