import { notify } from '~/modules/label/commands/notify.server'
import { representativesOf } from '~/modules/label/store.server'
import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome } from '~/platform/pure/outcome'
import { settledMail } from '../mails/commitment'
import { supportPermissions } from '../permissions'
import { commitmentState, commitmentStep, type Settlement } from '../rules/commitment'
import { commitmentById } from '../store.server'
import { asCompanion } from './find-followed.server'

type Settled = {
  id: string
  event: Settlement
  text: string
  /** A new day, where more is asked. */ dueOn: CivilDate | null
}

/** An instructor acknowledges that a commitment is kept, or asks for more, by another day where it is given. */
export const settleCommitment = (actor: Actor, { id, event, text, dueOn }: Settled): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const row = await commitmentById(tx, id)
    const found = await asCompanion(tx, actor, row, supportPermissions['label-support.settle-commitment'])
    if (!isOk(found)) return found
    const { application, commitment } = found.ok
    const moved = commitmentStep(commitmentState(found.ok.state), event, { text, dueOn, today: today() })
    if (!isOk(moved)) return moved
    const day = event === 'ask-more' && dueOn !== null ? dueOn : found.ok.dueOn
    const [stepId, at] = [newId(), now()]
    await tx.labelCommitmentStep.create({
      data: { id: stepId, commitmentId: id, at, event, authorId: actorName(actor), text: text.trim() },
    })
    await tx.labelCommitment.update({ where: { id }, data: { state: moved.ok.to, dueOn: day } })
    const subject = { kind: 'label-commitment', id }
    await writeJournal(tx, { actor, act: 'label-support.settle-commitment', subject, data: { outcome: event } })
    const receivers = await representativesOf(tx, application.organisationId, at)
    await notify(tx, receivers, `label-commitment:${stepId}`, (locale) =>
      settledMail(locale, application, { commitment, event, text: text.trim(), dueOn: day }),
    )
    return ok({ id })
  })
