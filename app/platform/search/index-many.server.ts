import type { Tx } from '../db/db.server'
import { insertRows } from '../db/raw.server'
import { documentId, type SearchableDocument, weigh } from './index.server'

/** Puts many new documents in the index in a few statements; none of them may be there already. */
export async function indexDocuments(tx: Tx, documents: readonly SearchableDocument[]): Promise<void> {
  const weighed = documents.map((document) => ({
    ...document,
    id: documentId(document.url, document.locale),
    ...weigh(document),
  }))
  await insertRows(
    tx,
    'SearchDocument',
    ['id', 'kind', 'locale', 'url', 'title', 'excerpt'],
    weighed.map(({ id, kind, locale, url, title, excerpt }) => [id, kind, locale, url, title, excerpt]),
  )
  // In the order of the index, whose pages are then written once each.
  const byTerm = new Map<string, (readonly [string, string, number])[]>()
  for (const { id, weights } of weighed)
    for (const [term, weight] of weights) {
      const row = [id, term, weight] as const
      const known = byTerm.get(term)
      if (known) known.push(row)
      else byTerm.set(term, [row])
    }
  const terms = [...byTerm].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, rows]) => rows)
  await insertRows(tx, 'SearchTerm', ['documentId', 'term', 'weight'], terms)
}
