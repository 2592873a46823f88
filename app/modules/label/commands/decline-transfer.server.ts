import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import { isOk, ok, type Outcome } from '~/platform/pure/outcome'
import { declinedMail } from '../mails/transfer'
import { openTransfer } from '../open-transfer.server'
import { permissions } from '../permissions'
import { representativesOf } from '../store.server'
import { factsOf, notify } from './notify.server'

/** Declines it, with a word or none: the application stays where it is. */
export async function declineTransfer(
  actor: Actor,
  { transferId, answer }: { transferId: string; answer: string },
): Promise<Outcome<{ id: string }>> {
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const opened = await openTransfer(tx, actor, transferId, permissions['label.answer-transfer'])
    if (!isOk(opened)) return opened
    const { transfer, application } = opened.ok
    await tx.labelTransfer.update({
      where: { id: transferId },
      data: { state: 'declined', settledAt: now(), settledById: actorName(actor), answer, email: null },
    })
    await writeJournal(tx, {
      actor,
      act: 'label.decline-transfer',
      subject: { kind: 'application', id: application.id },
      data: { transfer: transferId },
    })
    await notify(
      tx,
      await representativesOf(tx, transfer.fromId, now()),
      `label-transfer-declined:${transferId}`,
      (locale) => declinedMail(locale, factsOf(application), answer),
    )
    return ok({ id: transferId })
  })
}
