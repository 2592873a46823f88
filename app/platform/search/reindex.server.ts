import { setImmediate } from 'node:timers/promises'
import { db, transact } from '../db/db.server'
import { locales } from '../i18n/locale'
import { indexDocuments } from './index-many.server'
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

/** Of these documents, those that the index does not have, and those that it has otherwise. */
async function toWrite(documents: readonly SearchableDocument[]) {
  const ids = documents.map(({ url, locale }) => documentId(url, locale))
  const rows = await db.searchDocument.findMany({
    where: { id: { in: ids } },
    select: { id: true, kind: true, title: true, excerpt: true, terms: true },
  })
  const known = new Map(rows.map((row) => [row.id, row]))
  const fresh: SearchableDocument[] = []
  const changed: SearchableDocument[] = []
  for (const [place, document] of documents.entries()) {
    const row = known.get(ids[place] ?? '')
    if (!row) fresh.push(document)
    else {
      // Weights are made of the title and of the text that is kept; terms differ where words are cut otherwise since.
      const { excerpt, weights } = weigh(document)
      const isSame =
        row.kind === document.kind &&
        row.title === document.title &&
        row.excerpt === excerpt &&
        row.terms === keptTerms(weights)
      if (!isSame) changed.push(document)
    }
    // Others first: SQLite answers within the turn, and a portal has a hundred thousand documents.
    await setImmediate()
  }
  return { fresh, changed }
}

async function bringUp(documents: readonly SearchableDocument[]): Promise<void> {
  const { fresh, changed } = await toWrite(documents)
  if (fresh.length + changed.length === 0) return
  await transact(async (tx) => {
    // What an act has put there since it was looked for is replaced.
    const since = await tx.searchDocument.findMany({
      where: { id: { in: fresh.map(({ url, locale }) => documentId(url, locale)) } },
      select: { id: true },
    })
    const there = new Set(since.map(({ id }) => id))
    const isThere = ({ url, locale }: SearchableDocument) => there.has(documentId(url, locale))
    await indexDocuments(
      tx,
      fresh.filter((document) => !isThere(document)),
    )
    for (const document of [...changed, ...fresh.filter(isThere)]) {
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
