import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import { isOk, ok, type Outcome } from '~/platform/pure/outcome'
import { takenBackMail } from '../mails/transfer'
import { permissions } from '../permissions'
import { tellReceivers } from '../tell-receivers.server'
import { factsOf } from './notify.server'
import { openOwn } from './open-file.server'

/** Takes an offer back before it is answered; taken back twice, it is taken back once. */
export async function withdrawTransfer(actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> {
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const opened = await openOwn(tx, actor, id, permissions['label.withdraw-transfer'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    const offer = await tx.labelTransfer.findFirst({ where: { applicationId: id, state: 'offered' } })
    if (!offer) return ok({ id })
    await tx.labelTransfer.update({
      where: { id: offer.id },
      data: { state: 'withdrawn', settledAt: now(), settledById: actorName(actor), email: null },
    })
    await writeJournal(tx, {
      actor,
      act: 'label.withdraw-transfer',
      subject: { kind: 'application', id },
      data: { transfer: offer.id },
    })
    await tellReceivers(tx, offer, `label-transfer-withdrawn:${offer.id}`, (locale) =>
      takenBackMail(locale, factsOf(application)),
    )
    return ok({ id })
  })
}
