import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import { freeSlug } from './store-groups.server'

export async function addIssue(
  tx: Tx,
  issue: { communityId: string; title: string; createdById: string; isDemonstration: boolean },
): Promise<string> {
  const id = newId()
  const slug = await freeSlug(
    issue.title,
    async (wanted) => (await tx.letterIssue.count({ where: { slug: wanted } })) > 0,
  )
  await tx.letterIssue.create({ data: { ...issue, id, slug, state: 'draft', createdAt: now() } })
  return id
}

/** What is sent changed: who looked at it before must look again. */
export const touchIssue = (tx: Tx, id: string, data: { title?: string } = {}) =>
  tx.letterIssue.update({ where: { id }, data: { ...data, revision: { increment: 1 } } })

export async function addSection(
  tx: Tx,
  section: { issueId: string; title: string; body: string; authorId: string },
): Promise<string> {
  const id = newId()
  const last = await tx.letterSection.aggregate({ where: { issueId: section.issueId }, _max: { position: true } })
  await tx.letterSection.create({
    data: { ...section, id, position: (last._max.position ?? 0) + 1, updatedById: section.authorId, updatedAt: now() },
  })
  await touchIssue(tx, section.issueId)
  return id
}

/** Puts the parts in this order. */
export async function orderSections(tx: Tx, issueId: string, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await tx.letterSection.update({ where: { id }, data: { position: index + 1 } })
  await touchIssue(tx, issueId)
}
