import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { instantValue } from '~/platform/db/prepared.server'
import { insertRows } from '~/platform/db/raw.server'
import { canonicalJson, type Json } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { indexDocuments } from '~/platform/search/index-many.server'
import type { PlaceFinder } from './place.server'
import { settleIn } from './place.server'
import { differencesOf } from './rules/difference'
import { readContent } from './rules/entry-content'
import { columnsOf, entrySlug } from './rules/entry-row'
import { facetsOf } from './rules/facets'
import { foundEntry } from './rules/found-entry'

/** A row of an import that becomes an entry. */
export type ImportedEntry = Readonly<{ key: string; content: string }>

const own = [
  ...['id', 'kind', 'slug', 'state', 'content', 'sourceId', 'sourceKey', 'revision', 'proposedAt', 'publishedAt'],
  ...['updatedAt', 'isDemonstration'],
]
/** The columns that repeat what the content says. */
const repeated = [
  'title', 'foldedTitle', 'licence', 'completeness', 'happenedOn', 'territoryCode', 'communeCode', 'epciCode', 'departement',
  'precision', 'latitude', 'longitude',
] as const // prettier-ignore
const fieldsOf = (content: unknown) => content as Readonly<Record<string, Json>>

/** Writes many practices of a source, published, with the change that creates each: a few statements whatever their number. */
export async function insertImported(
  tx: Tx,
  sourceId: string,
  finder: PlaceFinder,
  entries: readonly ImportedEntry[],
): Promise<void> {
  const at = now()
  const rows = entries.map(({ key, content: json }) => {
    const content = readContent('practice', json)
    const id = newId()
    const { whereabouts } = settleIn(finder, content.place)
    return {
      id,
      key,
      json,
      content,
      slug: entrySlug(content.title, id),
      columns: columnsOf('practice', content, whereabouts),
    }
  })
  const instant = instantValue(at)
  await insertRows(
    tx,
    'Entry',
    [...own, ...repeated],
    rows.map(({ id, key, json, slug, columns }) => [
      ...[id, 'practice', slug, 'published', json, sourceId, key, 1, instant, instant, instant, false],
      ...repeated.map((name) => columns[name]),
    ]),
  )
  await insertRows(
    tx,
    'EntryFacet',
    ['entryId', 'facet', 'value'],
    rows.flatMap(({ id, content }) => facetsOf(content).map(({ facet, value }) => [id, facet, value])),
  )
  await insertRows(
    tx,
    'EntryChange',
    [
      'id',
      'entryId',
      'kind',
      'state',
      'changes',
      'reason',
      'decision',
      'onRevision',
      'revision',
      'proposedAt',
      'decidedAt',
      'decidedBy',
    ],
    rows.map(({ id, content }) => [
      ...[newId(), id, 'import', 'accepted', canonicalJson(differencesOf({}, fieldsOf(content))), '', '', 0, 1],
      ...[instant, instant, 'source'],
    ]),
  )
  // In French alone: what it says is in French, and an import may bring a hundred thousand of them.
  await indexDocuments(
    tx,
    rows.map(({ slug, content }) => ({ ...foundEntry('practice', slug, content), kind: 'practice', locale: 'fr' })),
  )
}
