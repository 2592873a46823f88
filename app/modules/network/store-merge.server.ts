import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { locales } from '~/platform/i18n/locale'
import { documentId, removeDocument } from '~/platform/search/index.server'
import type { EntryKind } from './rules/entry-content'
import { entryPath } from './rules/found-entry'
import { type Gathered, movedLink } from './rules/gathered'

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)
const endsOf = ({ fromKind, fromId, toKind, toId }: Gathered['links'][number]) => ({ fromKind, fromId, toKind, toId })

/** Moves what hangs on an entry (files, links, entries merged into it before) to another, and ends it. Gives what was moved. */
export async function gatherUnder(
  tx: Tx,
  { kept, merged }: { kept: { id: string }; merged: { id: string; kind: EntryKind; slug: string } },
): Promise<Gathered> {
  const files = idsOf(await tx.entryFile.findMany({ where: { entryId: merged.id }, select: { id: true } }))
  const entries = idsOf(await tx.entry.findMany({ where: { mergedIntoId: merged.id }, select: { id: true } }))
  const pending = { entryId: merged.id, state: 'pending' }
  const changes = idsOf(await tx.entryChange.findMany({ where: pending, select: { id: true } }))
  await tx.entryFile.updateMany({ where: { entryId: merged.id }, data: { entryId: kept.id } })
  await tx.entry.updateMany({ where: { mergedIntoId: merged.id }, data: { mergedIntoId: kept.id } })
  const links: Gathered['links'] = []
  for (const row of await tx.networkLink.findMany({ where: { OR: [{ fromId: merged.id }, { toId: merged.id }] } })) {
    const { addedById, addedAt, ...key } = row
    await tx.networkLink.delete({ where: { fromKind_fromId_toKind_toId: key } })
    const moved = movedLink(key, merged.id, kept.id)
    const isNew = moved.fromId !== moved.toId && (await tx.networkLink.count({ where: moved })) === 0
    if (isNew) await tx.networkLink.create({ data: { ...moved, addedById, addedAt } })
    links.push({ ...key, addedById, addedAt: addedAt.toISOString(), made: isNew })
  }
  await tx.entryChange.updateMany({
    where: pending,
    data: { state: 'refused', decidedAt: now(), decidedBy: 'moderator' },
  })
  await tx.entry.update({
    where: { id: merged.id },
    data: { state: 'merged', mergedIntoId: kept.id, updatedAt: now(), ownerEmail: null },
  })
  for (const locale of locales) await removeDocument(tx, documentId(entryPath(merged.kind, merged.slug), locale))
  return { files, entries, changes, links }
}

/** Gives back what a merging moved, as far as it is still where it was moved to. */
export async function giveBack(
  tx: Tx,
  { keptId, mergedId, state }: { keptId: string; mergedId: string; state: string },
  { files, entries, changes, links }: Gathered,
): Promise<void> {
  await tx.entryFile.updateMany({ where: { id: { in: files }, entryId: keptId }, data: { entryId: mergedId } })
  await tx.entry.updateMany({ where: { id: { in: entries }, mergedIntoId: keptId }, data: { mergedIntoId: mergedId } })
  for (const link of links) {
    const own = endsOf(link)
    if (link.made) await tx.networkLink.deleteMany({ where: movedLink(own, mergedId, keptId) })
    if ((await tx.networkLink.count({ where: own })) > 0) continue
    await tx.networkLink.create({ data: { ...own, addedById: link.addedById, addedAt: new Date(link.addedAt) } })
  }
  await tx.entryChange.updateMany({
    where: { id: { in: changes }, state: 'refused' },
    data: { state: 'pending', decidedAt: null, decidedBy: null },
  })
  await tx.entry.update({ where: { id: mergedId }, data: { state, mergedIntoId: null, updatedAt: now() } })
}
