import { db } from '../db/db.server'
import { Prisma } from '../db/generated/sqlite/client'
import type { Locale } from '../i18n/locale'
import { excerpt, highlight, type Part } from './excerpt'
import { longestTerm, queryTerms, type Terms } from './tokens'

export const resultsPerPage = 10

export type SearchResult = { url: string; kind: string; title: Part[]; excerpt: Part[] }
export type SearchResults = {
  /** 'all': every result holds every word. 'any': none does, these hold some of them. */
  match: 'all' | 'any'
  total: number
  page: number
  pages: number
  /** How many results of each kind, whatever the kind asked for. */
  kinds: readonly { kind: string; count: number }[]
  results: readonly SearchResult[]
}

const nothing: SearchResults = { match: 'all', total: 0, page: 1, pages: 1, kinds: [], results: [] }

/**
 * Documents that hold the terms, with how many of them and their weight. A prefix is an interval, which an index serves
 * on both databases whatever their collation (terms are lower-case letters and digits).
 */
function matching({ whole, prefix }: Terms, locale: Locale): Prisma.Sql {
  const each = whole.map((term) => {
    const condition =
      term === prefix
        ? Prisma.sql`(term = ${term} OR (term >= ${term} AND term <= ${term + 'z'.repeat(longestTerm)}))`
        : Prisma.sql`term = ${term}`
    // The whole word outranks one that it only begins.
    return Prisma.sql`SELECT "documentNumber" AS number, MAX(CASE WHEN term = ${term} THEN 2 * weight ELSE weight END) AS weight
      FROM "SearchTerm" WHERE ${condition} GROUP BY "documentNumber"`
  })
  return Prisma.sql`SELECT d.id AS id, d.kind AS kind, COUNT(*) AS matched, SUM(m.weight) AS score
    FROM (${Prisma.join(each, ' UNION ALL ')}) m JOIN "SearchDocument" d ON d.number = m.number
    WHERE d.locale = ${locale} GROUP BY d.number, d.id, d.kind`
}

type Count = { kind: string; matched: number | bigint; count: number | bigint }

/**
 * Finds public documents: those that hold all the words, or else those that hold any, best first (title before body,
 * whole words before beginnings). Any text is a query; an empty one finds nothing. With `near`, each document is judged by
 * itself: whatever holds half of the words is found, also where another holds them all.
 */
export async function searchDocuments(
  query: string,
  {
    locale,
    kind,
    page = 1,
    near = false,
  }: { locale: Locale; kind?: string | undefined; page?: number; near?: boolean },
): Promise<SearchResults> {
  const terms = queryTerms(query, locale)
  if (terms.whole.length === 0) return nothing
  const found = matching(terms, locale)
  const counts = await db.$queryRaw<Count[]>`
    SELECT kind, matched, COUNT(*) AS count FROM (${found}) f GROUP BY kind, matched ORDER BY kind`
  const wanted = terms.whole.length
  const match = !near && counts.some((row) => Number(row.matched) === wanted) ? 'all' : 'any'
  const least = near ? Math.ceil(wanted / 2) : match === 'all' ? wanted : 1
  const byKind = new Map<string, number>()
  for (const row of counts)
    if (Number(row.matched) >= least) byKind.set(row.kind, (byKind.get(row.kind) ?? 0) + Number(row.count))
  const total = kind ? (byKind.get(kind) ?? 0) : [...byKind.values()].reduce((sum, count) => sum + count, 0)
  const pages = Math.max(1, Math.ceil(total / resultsPerPage))
  const shown = Math.min(Math.max(1, page), pages)
  const ofKind = kind ? Prisma.sql`AND kind = ${kind}` : Prisma.empty
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (${found}) f WHERE matched >= ${least} ${ofKind}
    ORDER BY matched DESC, score DESC, id LIMIT ${resultsPerPage} OFFSET ${(shown - 1) * resultsPerPage}`
  const documents = await db.searchDocument.findMany({ where: { id: { in: rows.map(({ id }) => id) } } })
  const byId = new Map(documents.map((document) => [document.id, document]))
  return {
    match,
    total,
    page: shown,
    pages,
    kinds: [...byKind].map(([name, count]) => ({ kind: name, count })),
    results: rows.flatMap(({ id }) => {
      const document = byId.get(id)
      if (!document) return []
      return [
        {
          url: document.url,
          kind: document.kind,
          title: highlight(document.title, terms, locale),
          excerpt: excerpt(document.excerpt, terms, locale),
        },
      ]
    }),
  }
}
