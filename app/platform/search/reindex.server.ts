import { setImmediate } from 'node:timers/promises'
import { db, transact } from '../db/db.server'
import { locales } from '../i18n/locale'
import {
  documentId,
  indexDocument,
  keptTerms,
  removeDocument,
  type SearchableDocument,
  type SearchSource,
  weigh,
} from './index.server'

const batchSize = 50

type Kept = { kind: string; title: string; excerpt: string; terms: string }

/** Weights are made of the title and of the text that is kept; terms differ where words are cut otherwise since. */
function isSame(kept: Kept, document: SearchableDocument): boolean {
  const { excerpt, weights } = weigh(document)
  return (
    kept.kind === document.kind &&
    kept.title === document.title &&
    kept.excerpt === excerpt &&
    kept.terms === keptTerms(weights)
  )
}

/** Those of these documents that the index does not have, or has otherwise. Nobody waits for it: no lock is held. */
async function differing(documents: readonly SearchableDocument[]): Promise<SearchableDocument[]> {
  const idOf = ({ url, locale }: SearchableDocument) => documentId(url, locale)
  const rows = await db.searchDocument.findMany({
    where: { id: { in: documents.map(idOf) } },
    select: { id: true, kind: true, title: true, excerpt: true, terms: true },
  })
  const known = new Map(rows.map((row) => [row.id, row]))
  const found: SearchableDocument[] = []
  for (const document of documents) {
    const kept = known.get(idOf(document))
    if (!kept || !isSame(kept, document)) found.push(document)
    // Others first: SQLite answers within the turn, and a portal has a hundred thousand documents.
    await setImmediate()
  }
  return found
}

async function bringUp(documents: readonly SearchableDocument[]): Promise<void> {
  const different = await differing(documents)
  if (different.length === 0) return
  await transact(async (tx) => {
    for (const document of different) {
      await indexDocument(tx, document)
      await setImmediate()
    }
  })
}

/**
 * Brings the whole index to what its sources give, in short transactions between which the portal answers: what is missing is
 * put there, what differs replaced, what no source gives any more taken out. Gives the number of documents.
 */
export async function reindexAll(sources: readonly SearchSource[]): Promise<number> {
  // Read first: what an act adds meanwhile is not taken out.
  const kept = await db.searchDocument.findMany({ select: { id: true } })
  const seen = new Set<string>()
  let batch: SearchableDocument[] = []
  const flush = async () => {
    const documents = batch
    batch = []
    if (documents.length > 0) await bringUp(documents)
  }
  for (const source of sources)
    for (const locale of locales)
      for await (const document of source.documents(locale)) {
        const id = documentId(document.url, document.locale)
        if (seen.has(id)) continue
        seen.add(id)
        batch.push({ ...document, kind: source.kind })
        if (batch.length >= batchSize) await flush()
      }
  await flush()
  const gone = kept.filter(({ id }) => !seen.has(id))
  await transact(async (tx) => {
    for (const { id } of gone) await removeDocument(tx, id)
  })
  return seen.size
}
