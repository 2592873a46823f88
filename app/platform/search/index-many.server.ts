import type { Tx } from '../db/db.server'
import { insertRows } from '../db/raw.server'
import { documentId, keptTerms, nextNumber, type SearchableDocument, weigh } from './index.server'

/** Puts many new documents in the index in a few statements; none of them may be there already. */
export async function indexDocuments(tx: Tx, documents: readonly SearchableDocument[]): Promise<void> {
  if (documents.length === 0) return
  const first = await nextNumber(tx)
  // In the order of the index, whose pages are then written once each.
  const byTerm = new Map<string, (readonly [number, string, number])[]>()
  const rows = documents.map((document, place) => {
    const number = first + place
    const { excerpt, weights } = weigh(document)
    for (const [term, weight] of weights) {
      const known = byTerm.get(term)
      if (known) known.push([number, term, weight])
      else byTerm.set(term, [[number, term, weight]])
    }
    const { kind, locale, url, title } = document
    return [number, documentId(url, locale), kind, locale, url, title, excerpt, keptTerms(weights)]
  })
  await insertRows(tx, 'SearchDocument', ['number', 'id', 'kind', 'locale', 'url', 'title', 'excerpt', 'terms'], rows)
  const terms = [...byTerm].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, some]) => some)
  await insertRows(tx, 'SearchTerm', ['documentNumber', 'term', 'weight'], terms)
}
