import { notify } from '~/modules/label/commands/notify.server'
import { representativesOf } from '~/modules/label/store.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome } from '~/platform/pure/outcome'
import { doneMail } from '../mails/support'
import { supportPermissions } from '../permissions'
import { supportState, supportStep } from '../rules/support'
import { supportById } from '../store.server'
import { asCompanion } from './find-followed.server'

/** The team says that a support was given; its receiver is asked whether it helped. */
export const finishSupport = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const row = await supportById(tx, id)
    const found = await asCompanion(tx, actor, row, supportPermissions['label-support.finish-support'])
    if (!isOk(found)) return found
    const { application, kind } = found.ok
    const moved = supportStep(supportState(found.ok.state), 'finish')
    if (!isOk(moved)) return moved
    await tx.labelSupport.update({ where: { id }, data: { state: moved.ok.to, doneAt: now() } })
    const subject = { kind: 'label-support', id }
    await writeJournal(tx, { actor, act: 'label-support.finish-support', subject, data: { kind } })
    const receivers = await representativesOf(tx, application.organisationId, now())
    await notify(tx, receivers, `label-support:${id}:done`, (locale) => doneMail(locale, application, { kind }))
    return ok({ id })
  })
