import { notify } from '~/modules/label/commands/notify.server'
import { representativesOf } from '~/modules/label/store.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome } from '~/platform/pure/outcome'
import { takenBackMail } from '../mails/support'
import { supportPermissions } from '../permissions'
import { supportState, supportStep } from '../rules/support'
import { supportById } from '../store.server'
import { asCompanion } from './find-followed.server'

/** The team takes back an offer that is not accepted; whoever had not answered it yet is told. */
export const takeBackOffer = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const row = await supportById(tx, id)
    const found = await asCompanion(tx, actor, row, supportPermissions['label-support.take-back-offer'])
    if (!isOk(found)) return found
    const { application, kind, note } = found.ok
    const state = supportState(found.ok.state)
    const moved = supportStep(state, 'take-back')
    if (!isOk(moved)) return moved
    await tx.labelSupport.update({ where: { id }, data: { state: moved.ok.to } })
    const subject = { kind: 'label-support', id }
    await writeJournal(tx, { actor, act: 'label-support.take-back-offer', subject, data: { kind } })
    if (state === 'offered')
      await notify(
        tx,
        await representativesOf(tx, application.organisationId, now()),
        `label-support:${id}:taken-back`,
        (locale) => takenBackMail(locale, application, { kind, note }),
      )
    return ok({ id })
  })
