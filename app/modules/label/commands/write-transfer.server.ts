import { now, today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { belongsToApplicant } from '../opinion-link.server'
import { charterById } from '../queries-charter.server'
import { applicantDueOn } from '../rules/clock'
import { transferEvent } from '../rules/transfer'
import type { LoadedTransfer } from '../store-transfer.server'
import { loadApplication, type LoadedApplication } from '../store.server'
import { type Receiver, tellOfTransfer } from '../tell-receivers.server'
import { assignByRules } from './assign-by-rules.server'
import type { checkForSubmission } from './check-for-submission.server'

type Check = NonNullable<Awaited<ReturnType<typeof checkForSubmission>>>['row']
type Taken = {
  actor: Actor
  transfer: LoadedTransfer
  application: LoadedApplication
  receiver: Receiver
  /** Of what was sent, for the receiver's kind of organisation; null while its people still write. */
  check: Check | null
}

/** What an accepted offer brings about. The state, the clock and the number stay; so do the charter and the terms. */
export async function writeTransfer(tx: Tx, { actor, transfer, application, receiver, check }: Taken): Promise<void> {
  const [{ id, state, organisationId: fromId, assignedToId }, at] = [application, now()]
  const revision = application.revision + 1
  const { settings } = (await charterById(application.charterId)).charter
  const isFreed = assignedToId !== null && receiver.people.includes(assignedToId)
  await tx.application.update({
    where: { id },
    data: {
      ...{ organisationId: receiver.id, revision, updatedAt: at, draftNoticeOn: null },
      ...(isFreed ? { assignedToId: null } : {}),
      // Taken up, a draft lives on from that day, as from any day on which it is touched.
      ...(state === 'draft' ? { applicantDueOn: applicantDueOn(today(), settings.draftDays) } : {}),
    },
  })
  const { reason } = transfer
  const step = { event: transferEvent, fromState: state, toState: state, actor: actorName(actor) }
  await tx.applicationTransition.create({ data: { id: newId(), applicationId: id, at, ...step, reason, revision } })
  const settled = { state: 'accepted', toId: receiver.id, email: null, settledAt: at, settledById: actorName(actor) }
  await tx.labelTransfer.update({ where: { id: transfer.id }, data: settled })
  if (check)
    await tx.checkReport.create({ data: { id: newId(), applicationId: id, createdAt: at, ...check, revision } })
  // Pieces go with the file: who sent them reads them no more on that ground.
  const pieces = { evidence: { some: { applicationId: id } } }
  await tx.storedFile.updateMany({ where: pieces, data: { uploadedById: null } })
  await revokeOpinionsOf(tx, id, receiver.id, at)
  await writeJournal(tx, {
    actor,
    act: 'label.accept-transfer',
    subject: { kind: 'application', id },
    data: { transfer: transfer.id, from: fromId, to: receiver.id, ...(check ? { check: check.answersHash } : {}) },
  })
  await tellOfTransfer(tx, { transfer, application, receiver })
  const moved = isFreed ? await loadApplication(tx, id) : null
  if (moved?.number) await assignByRules(tx, moved, moved.number)
}

/** Opinions still awaited from whom has become the applicant: their links open nothing more. */
async function revokeOpinionsOf(tx: Tx, applicationId: string, receiverId: string, at: Date): Promise<void> {
  const asked = await tx.labelOpinion.findMany({ where: { applicationId, state: 'asked' } })
  for (const { id, peerId, email } of asked)
    if (peerId === receiverId || (await belongsToApplicant(tx, receiverId, email)))
      await tx.labelOpinion.update({ where: { id }, data: { state: 'revoked', settledAt: at } })
}
