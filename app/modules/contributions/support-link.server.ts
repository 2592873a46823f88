import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { count } from './store.server'
import { idOfToken } from './tokens.server'

type Given = { contributionId: string; participantId: string }
/** A support that a link confirms: `id` names the link. */
export type Confirming = { id: string; debateId: string; participantId: string }

/** Lets the link that confirmed a support take it back later. */
export const keepSupportLink = (tx: Tx, id: string, given: Given) =>
  tx.contributionSupportLink.upsert({ where: { id }, create: { id, ...given, createdAt: now() }, update: given })

/** The support that a link gave, where it stands now, also on what its contribution was merged with; null once it is taken back. */
export async function supportOfLink(token: string) {
  const id = idOfToken('pending', token)
  const link = id === null ? null : await db.contributionSupportLink.findUnique({ where: { id } })
  if (!link) return null
  const { contributionId, participantId } = link
  return db.contributionSupport.findFirst({
    where: { participantId, OR: [{ contributionId }, { viaId: contributionId }] },
    select: {
      ...{ contributionId: true, participantId: true },
      contribution: { select: { number: true, title: true, debate: { select: { slug: true, title: true } } } },
    },
  })
}

/** Removes a support, with what its giver was to be told of; false where there was none. */
export async function dropSupport(tx: Tx, debateId: string, given: Given): Promise<boolean> {
  const { count: gone } = await tx.contributionSupport.deleteMany({ where: given })
  await tx.contributionFollow.deleteMany({ where: given })
  if (gone === 0) return false
  await tx.contribution.update({ where: { id: given.contributionId }, data: { supports: { decrement: 1 } } })
  await count(tx, debateId, { supports: -1 })
  await writeJournal(tx, {
    actor: { kind: 'system', job: 'contributions.count-supports' },
    act: 'contributions.take-support-back',
    subject: { kind: 'debate', id: debateId },
    data: { count: 1 },
  })
  return true
}
