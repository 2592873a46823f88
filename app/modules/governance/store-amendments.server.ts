import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import { isOk } from '~/platform/pure/outcome'
import { type Amendment, amendmentById } from './queries-amendments.server'
import { type AmendmentState, amendmentTransition, settledBy } from './rules/amendment'

type New = { itemId: string; authorId: string; text: string; reason: string; base: string }

/** Adds an amendment, after those that are there. */
export async function addAmendment(tx: Tx, amendment: New): Promise<string> {
  const id = newId()
  const last = await tx.amendment.findFirst({
    where: { itemId: amendment.itemId },
    orderBy: { position: 'desc' },
    select: { position: true },
  })
  await tx.amendment.create({
    data: { ...amendment, id, position: (last?.position ?? 0) + 1, state: 'proposed', createdAt: now() },
  })
  return id
}

/** Settles an amendment; a vote of it that was only prepared is taken back. */
export async function settleAmendment(tx: Tx, id: string, state: AmendmentState, by: string): Promise<void> {
  await tx.amendment.update({ where: { id }, data: { state, settledAt: now(), settledById: by } })
  await tx.poll.updateMany({ where: { amendmentId: id, state: 'draft' }, data: { state: 'cancelled' } })
}

/**
 * What the count of its vote makes of an amendment: adopted, its text takes the place of the resolution's (the text before
 * stays with it, in `base`); rejected, it stays shown. Gives what became of it, null where nothing did.
 */
export async function settleByCount(
  tx: Tx,
  amendmentId: string | null,
  outcome: string,
): Promise<AmendmentState | null> {
  const [amendment, event] = [amendmentId === null ? null : await amendmentById(amendmentId, tx), settledBy(outcome)]
  const moved = amendment && event ? amendmentTransition(amendment.state, event) : null
  if (!amendment || !moved || !isOk(moved)) return null
  await settleAmendment(tx, amendment.id, moved.ok.to, 'system:count-poll')
  if (moved.ok.to === 'adopted')
    await tx.agendaItem.update({ where: { id: amendment.itemId }, data: { text: amendment.text } })
  return moved.ok.to
}

/** At the close of a meeting, what was not voted falls. */
export const dropAmendmentsLeft = (tx: Tx, meetingId: string, by: string) =>
  tx.amendment.updateMany({
    where: { state: 'proposed', item: { meetingId } },
    data: { state: 'fallen', settledAt: now(), settledById: by },
  })

/** The second call takes over what the first, without a quorum, could not vote. */
export async function copyAmendments(tx: Tx, amendments: readonly Amendment[], itemId: string): Promise<void> {
  for (const { authorId, text, reason, base, state } of amendments)
    if (state === 'proposed') await addAmendment(tx, { itemId, authorId, text, reason, base })
}
