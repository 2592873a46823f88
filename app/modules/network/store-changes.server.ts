import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { locales } from '~/platform/i18n/locale'
import { canonicalJson, type Json } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { documentId, indexDocument, removeDocument } from '~/platform/search/index.server'
import { settlePlace } from './place.server'
import { applyDifferences, type Differences, differencesOf, readDifferences } from './rules/difference'
import { type ContentOf, contentSchemas, type EntryContent, type EntryKind, isEntryKind } from './rules/entry-content'
import { columnsOf, nowhere, entrySlug } from './rules/entry-row'
import { facetsOf } from './rules/facets'
import { entryPath, foundEntry } from './rules/found-entry'
import { contentIn } from './translated-method'

export type EntryState = 'unconfirmed' | 'pending' | 'published' | 'refused' | 'removed' | 'merged'
export type DecidedBy = 'votes' | 'moderator' | 'owner' | 'source'

type Row = Readonly<{ id: string; kind: string; slug: string; state: string; content: string; revision: number }>

const fieldsOf = (content: EntryContent) => content as unknown as Readonly<Record<string, Json>>

/** Content as it may be kept (its place no closer than its author allows), and the columns that repeat it. */
async function prepared<K extends EntryKind>(kind: K, content: ContentOf[K]) {
  const settled = 'place' in content ? await settlePlace(content.place) : { place: null, whereabouts: nowhere }
  const kept = ('place' in content ? { ...content, place: settled.place } : content) as ContentOf[K]
  return { kept, columns: columnsOf(kind, kept, settled.whereabouts), facets: facetsOf(kept) }
}

/** Puts a published entry where search finds it, and takes any other out. */
export async function indexEntry(
  tx: Tx,
  { id, kind, slug }: Pick<Row, 'id' | 'kind' | 'slug'>,
  content: EntryContent,
  state: string,
): Promise<void> {
  if (!isEntryKind(kind)) throw new Error(`entry ${id} is of no known kind: ${kind}`)
  for (const locale of locales)
    if (state === 'published')
      await indexDocument(tx, { ...foundEntry(kind, slug, contentIn(id, content, locale).content), kind, locale })
    else await removeDocument(tx, documentId(entryPath(kind, slug), locale))
}

export type NewEntry<K extends EntryKind = EntryKind> = Readonly<{
  /** Where it is known before: a form posted twice, a method that the portal comes with. */
  id?: string
  kind: K
  content: ContentOf[K]
  /** 'published' for what the team, an import or the portal itself brings; otherwise it waits for confirmation. */
  state: 'unconfirmed' | 'pending' | 'published'
  ownerId: string | null
  ownerEmail?: string | null
  source?: { id: string; key: string }
  isDemonstration?: boolean
}>

/** Writes an entry with the change that creates it. */
export async function insertEntry<K extends EntryKind>(
  tx: Tx,
  { id = newId(), kind, content, state, ownerId, ownerEmail, source, isDemonstration }: NewEntry<K>,
): Promise<{ id: string; slug: string; changeId: string }> {
  const changeId = newId()
  const at = now()
  const slug = entrySlug(content.title, id)
  const { kept, columns, facets } = await prepared(kind, content)
  const published = state === 'published'
  await tx.entry.create({
    data: {
      id,
      kind,
      slug,
      state,
      content: canonicalJson(fieldsOf(kept)),
      ...columns,
      ownerId,
      ownerEmail: ownerEmail ?? null,
      sourceId: source?.id ?? null,
      sourceKey: source?.key ?? null,
      proposedAt: at,
      publishedAt: published ? at : null,
      updatedAt: at,
      isDemonstration: isDemonstration ?? false,
      facets: { create: facets },
      changes: {
        create: {
          id: changeId,
          kind: source ? 'import' : 'creation',
          state: published ? 'accepted' : state,
          authorId: ownerId,
          changes: canonicalJson(differencesOf({}, fieldsOf(kept))),
          onRevision: 0,
          revision: published ? 1 : null,
          proposedAt: at,
          ...(published ? { decidedAt: at, decidedBy: source ? 'source' : 'owner' } : {}),
        },
      },
    },
  })
  await indexEntry(tx, { id, kind, slug }, kept, state)
  return { id, slug, changeId }
}

export type NewChange = Readonly<{
  kind: 'edit' | 'undo' | 'merge' | 'import'
  authorId: string | null
  differences: Differences
  reason: string
  undoesId?: string
}>

/** Keeps a change of an entry that waits for confirmation. */
export async function insertChange(tx: Tx, entry: Pick<Row, 'id' | 'revision'>, change: NewChange): Promise<string> {
  const id = newId()
  const { differences, undoesId, ...row } = change
  await tx.entryChange.create({
    data: {
      ...row,
      id,
      entryId: entry.id,
      undoesId: undoesId ?? null,
      state: 'pending',
      changes: canonicalJson(differences),
      onRevision: entry.revision,
      proposedAt: now(),
    },
  })
  return id
}

/** Writes an entry's content over, at its next revision, with what repeats it. */
async function rewrite(tx: Tx, entry: Row, content: EntryContent, state: string): Promise<void> {
  if (!isEntryKind(entry.kind)) throw new Error(`entry ${entry.id} is of no known kind: ${entry.kind}`)
  const { kept, columns, facets } = await prepared(entry.kind, content)
  await tx.entryFacet.deleteMany({ where: { entryId: entry.id } })
  await tx.entry.update({
    where: { id: entry.id },
    data: {
      content: canonicalJson(fieldsOf(kept)),
      ...columns,
      state,
      revision: entry.revision + 1,
      updatedAt: now(),
      facets: { create: facets },
    },
  })
  await indexEntry(tx, entry, kept, state)
}

export type Acceptance = Readonly<{ by: DecidedBy; deciderId: string | null; decision?: string; over?: boolean }>

/**
 * Accepts a pending change: a creation is published, anything else is written in the entry's content. Gives the fields that
 * somebody changed since, and does nothing, where there are any and the acceptance does not say to write over them; null
 * where it is done.
 */
export async function acceptChange(
  tx: Tx,
  changeId: string,
  { by, deciderId, decision, over }: Acceptance,
): Promise<{ conflicts: string[] } | null> {
  const change = await tx.entryChange.findUniqueOrThrow({ where: { id: changeId }, include: { entry: true } })
  const { entry } = change
  if (!isEntryKind(entry.kind)) throw new Error(`entry ${entry.id} is of no known kind: ${entry.kind}`)
  const at = now()
  const schema = contentSchemas[entry.kind]
  if (change.kind === 'creation') {
    await tx.entry.update({
      where: { id: entry.id },
      data: { state: 'published', publishedAt: at, updatedAt: at, ownerEmail: null },
    })
    await indexEntry(tx, entry, schema.parse(JSON.parse(entry.content)), 'published')
  } else {
    const applied = applyDifferences(
      JSON.parse(entry.content) as Record<string, Json>,
      readDifferences(change.changes),
      { over: over ?? false },
    )
    if ('conflicts' in applied) return applied
    await rewrite(tx, entry, schema.parse(applied.content), entry.state)
  }
  await tx.entryChange.update({
    where: { id: changeId },
    data: {
      state: 'accepted',
      revision: change.kind === 'creation' ? entry.revision : entry.revision + 1,
      decidedAt: at,
      decidedBy: by,
      deciderId,
      decision: decision ?? '',
    },
  })
  return null
}

/** Refuses a pending change, with the reason; a creation refused is an entry refused. */
export async function refuseChange(
  tx: Tx,
  changeId: string,
  { by, deciderId, decision }: { by: DecidedBy; deciderId: string | null; decision: string },
): Promise<void> {
  const change = await tx.entryChange.update({
    where: { id: changeId },
    data: { state: 'refused', decidedAt: now(), decidedBy: by, deciderId, decision },
    include: { entry: true },
  })
  if (change.kind === 'creation')
    await tx.entry.update({ where: { id: change.entryId }, data: { state: 'refused', ownerEmail: null } })
}
