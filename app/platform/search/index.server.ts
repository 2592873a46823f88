import { db, type Tx } from '../db/db.server'
import type { Locale } from '../i18n/locale'
import { tokens } from './tokens'

/** Something public that can be found. `url` is without its language; `body` is plain text. */
export type SearchableDocument = { url: string; locale: Locale; kind: string; title: string; body: string }

/** What a module offers to search: every public document of one kind, in one language. */
export type SearchSource = {
  kind: string
  documents: (locale: Locale) => AsyncIterable<Omit<SearchableDocument, 'kind'>>
}

/** The name of a document in the index. */
export const documentId = (url: string, locale: Locale): string => `${url}|${locale}`

const titleWeight = 12
/** A word said twenty times does not make a page twenty times as good. */
const mostInBody = 6
/** The part of a text that is kept to cut excerpts from, and indexed. */
const longestBody = 40_000

/** What is kept of a document: the text that excerpts are cut from, and the weight of each term. */
export function weigh({ title, body, locale }: Pick<SearchableDocument, 'title' | 'body' | 'locale'>): {
  excerpt: string
  weights: Map<string, number>
} {
  const excerpt = body
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim()
    .slice(0, longestBody)
  const weights = new Map<string, number>()
  for (const term of tokens(excerpt, locale)) weights.set(term, Math.min(mostInBody, (weights.get(term) ?? 0) + 1))
  for (const term of new Set(tokens(title, locale))) weights.set(term, (weights.get(term) ?? 0) + titleWeight)
  return { excerpt, weights }
}

/** The number of the next document that is put in the index; nobody else writes in this transaction. */
export const nextNumber = async (tx: Tx): Promise<number> =>
  1 + ((await tx.searchDocument.aggregate({ _max: { number: true } }))._max.number ?? 0)

/** Terms as a document keeps them, to take them out with it. */
export const keptTerms = (weights: ReadonlyMap<string, number>): string => [...weights.keys()].join(' ')

/** Terms of one statement that takes some out. */
const termsAtOnce = 500

async function removeTerms(tx: Tx, { number, terms }: { number: number; terms: string }): Promise<void> {
  const all = terms.split(' ')
  for (let from = 0; from < all.length; from += termsAtOnce)
    await tx.searchTerm.deleteMany({
      where: { documentNumber: number, term: { in: all.slice(from, from + termsAtOnce) } },
    })
}

/** Puts a document in the index, in the transaction that changes it; replaces what was there under its address. */
export async function indexDocument(tx: Tx, { url, locale, kind, title, body }: SearchableDocument): Promise<void> {
  const id = documentId(url, locale)
  const { excerpt, weights } = weigh({ title, body, locale })
  const row = { kind, locale, url, title, excerpt, terms: keptTerms(weights) }
  const known = await tx.searchDocument.findUnique({ where: { id }, select: { number: true, terms: true } })
  const number = known?.number ?? (await nextNumber(tx))
  if (known) {
    await removeTerms(tx, known)
    await tx.searchDocument.update({ where: { number }, data: row })
  } else await tx.searchDocument.create({ data: { number, id, ...row } })
  await tx.searchTerm.createMany({
    data: [...weights].map(([term, weight]) => ({ documentNumber: number, term, weight })),
  })
}

/** Takes a document out of the index. `id` from `documentId`. */
export async function removeDocument(tx: Tx, id: string): Promise<void> {
  const known = await tx.searchDocument.findUnique({ where: { id }, select: { number: true, terms: true } })
  if (!known) return
  await removeTerms(tx, known)
  await tx.searchDocument.delete({ where: { id } })
}

/** Is this address in the index? */
export const isIndexed = async (url: string, locale: Locale): Promise<boolean> =>
  (await db.searchDocument.findUnique({ where: { id: documentId(url, locale) }, select: { id: true } })) !== null

const mostAddresses = 20_000

/** The addresses of everything in the index, without language. */
export async function indexedAddresses(): Promise<string[]> {
  const rows = await db.searchDocument.findMany({
    distinct: ['url'],
    orderBy: { url: 'asc' },
    select: { url: true },
    take: mostAddresses,
  })
  return rows.map(({ url }) => url)
}
