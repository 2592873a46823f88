import { LRUCache } from 'lru-cache'
import * as z from 'zod'
import { db, onDisconnect } from '~/platform/db/db.server'
import { flagColumn, instantColumn, preparedRead } from '~/platform/db/prepared.server'
import { dataVersion } from '~/platform/http/page-cache.server'
import { queryTerms } from '~/platform/search/tokens'
import type { ContributionFilter } from './contribution-filter'
import { isOrigin, type Sort } from './rules/contribution'

const row = z.object({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  text: z.string(),
  authorName: z.string(),
  origin: z.string().transform((origin) => (isOrigin(origin) ? origin : ('web' as const))),
  theme: z.string(),
  communeCode: z.nullable(z.string()),
  supports: z.int(),
  discussed: z.int(),
  publishedAt: z.nullable(instantColumn),
  hasPicture: flagColumn,
})
export type ListedContribution = z.infer<typeof row>

export const contributionsPerPage = 20
/** A narrowed list is counted up to here: beyond, its reader narrows it more. */
export const mostCounted = 1_000
/** With fewer contributions than this under its rarest word, a search begins from the word and not from the list. */
const rareTerm = 2_000

type Value = string | number
type Reader<Row> = (...values: Value[]) => Promise<Row[]>

/** One prepared statement for each way to narrow and sort, of which there are some hundreds. */
function readers<Row>(schema: z.ZodType<Row>): (sql: string) => Reader<Row> {
  const known = new Map<string, Reader<Row>>()
  return (sql) => {
    const reader = known.get(sql) ?? preparedRead(sql, schema)
    known.set(sql, reader)
    return reader
  }
}
const listReader = readers(row)
const countReader = readers(z.object({ count: z.coerce.number() }))

const columnOf: Readonly<Record<Sort, string | null>> = { recent: null, supports: 'supports', discussed: 'discussed' }

const termCount = 'SELECT COUNT(*) AS "count" FROM (SELECT 1 FROM "ContributionTerm" WHERE "debateId" = $1 AND "term" = $2 LIMIT 2001) AS counted' // prettier-ignore

/** The words looked for, the rarest first, with how many have it (up to some two thousand). */
async function termsByRarity(debateId: string, words: string): Promise<{ term: string; count: number }[]> {
  const { whole } = queryTerms(words, 'fr')
  const counted = await Promise.all(
    whole.map(async (term) => ({ term, count: (await countReader(termCount)(debateId, term))[0]?.count ?? 0 })),
  )
  return counted.sort((a, b) => a.count - b.count)
}

type Narrowing = { conditions: string[]; values: Value[] }

async function narrow(debateId: string, filter: ContributionFilter): Promise<Narrowing> {
  const values: Value[] = [debateId]
  const place = (value: Value) => `$${values.push(value)}`
  const conditions = [`c."debateId" = $1`, `c."state" = 'published'`]
  if (filter.theme) conditions.push(`c."theme" = ${place(filter.theme)}`)
  if (filter.departement) conditions.push(`c."departement" = ${place(`dep:${filter.departement}`)}`)
  if (filter.commune) conditions.push(`c."communeCode" = ${place(`com:${filter.commune}`)}`)
  if (filter.origin) conditions.push(`c."origin" = ${place(filter.origin)}`)
  if (filter.words) {
    const terms = await termsByRarity(debateId, filter.words)
    for (const [index, { term, count }] of terms.entries()) {
      const its = `t."debateId" = $1 AND t."term" = ${place(term)}`
      conditions.push(
        index === 0 && count < rareTerm
          ? `c."number" IN (SELECT t."number" FROM "ContributionTerm" t WHERE ${its})`
          : `EXISTS (SELECT 1 FROM "ContributionTerm" t WHERE ${its} AND t."number" = c."number")`,
      )
    }
    // Words that no text can hold: nothing is found.
    if (terms.length === 0) conditions.push('1 = 0')
  }
  return { conditions, values }
}

export type ContributionList = {
  contributions: readonly ListedContribution[]
  /** Where the next page begins, if there is one. */
  next: ContributionFilter['after']
  /** How many in all; `isMore` where there are more than are counted. */
  total: number
  isMore: boolean
}

/**
 * A page of the contributions of a debate. It goes on from the last one of the page before, by an index: it costs the same at
 * the beginning and after a hundred thousand. (bench: `npm run bench -- debates`)
 */
export async function listContributions(debateId: string, filter: ContributionFilter): Promise<ContributionList> {
  const { conditions, values } = await narrow(debateId, filter)
  const column = columnOf[filter.sort]
  const paged = [...values]
  const place = (value: Value) => `$${paged.push(value)}`
  const from = filter.after
    ? column === null
      ? [`c."number" < ${place(filter.after.number)}`]
      : [`(c."${column}", c."number") < (${place(filter.after.value)}, ${place(filter.after.number)})`]
    : []
  const order = column === null ? 'c."number" DESC' : `c."${column}" DESC, c."number" DESC`
  const rows = await listReader(
    `SELECT c."id", c."number", c."title", SUBSTR(c."text", 1, 420) AS "text", c."authorName", c."origin", c."theme",
       c."communeCode", c."supports", c."discussed", c."publishedAt", c."pictureId" IS NOT NULL AS "hasPicture"
     FROM "Contribution" c WHERE ${[...conditions, ...from].join(' AND ')}
     ORDER BY ${order} LIMIT ${contributionsPerPage + 1}`,
  )(...paged)
  const contributions = rows.slice(0, contributionsPerPage)
  const last = rows.length > contributionsPerPage ? contributions.at(-1) : undefined
  return {
    contributions,
    next: last ? { value: column === null ? 0 : last[filter.sort === 'supports' ? 'supports' : 'discussed'], number: last.number } : null, // prettier-ignore
    ...(await countList(debateId, conditions, values)),
  }
}

/** How many each narrowed list has, as long as nothing public changes: the pages that follow do not count it again. */
const counts = new LRUCache<string, number>({ max: 2_000 })
onDisconnect(() => counts.clear())

async function countList(debateId: string, conditions: readonly string[], values: readonly Value[]) {
  if (conditions.length === 2) return { total: (await tallyOf(debateId)).published, isMore: false }
  const where = conditions.join(' AND ')
  const key = JSON.stringify([await dataVersion(), where, ...values])
  let count = counts.get(key)
  if (count === undefined) {
    const [found] = await countReader(
      `SELECT COUNT(*) AS "count" FROM (SELECT 1 FROM "Contribution" c WHERE ${where} LIMIT ${mostCounted + 1}) AS counted`,
    )(...values)
    count = found?.count ?? 0
    counts.set(key, count)
  }
  return { total: Math.min(count, mostCounted), isMore: count > mostCounted }
}

const readTally = preparedRead(
  'SELECT "published", "held", "removed", "supports" FROM "ContributionTally" WHERE "debateId" = $1',
  z.object({ published: z.int(), held: z.int(), removed: z.int(), supports: z.int() }),
)
export type Tally = { published: number; held: number; removed: number; supports: number }
/** How many contributions and supports a debate has. */
export const tallyOf = async (debateId: string): Promise<Tally> =>
  (await readTally(debateId))[0] ?? { published: 0, held: 0, removed: 0, supports: 0 }

/** Pieces of the export: some hundreds of rows at a time, whatever their number. */
export async function* everyContribution(debateId: string, batch = 500) {
  for (let after = 0; ;) {
    const rows = await db.contribution.findMany({
      where: { debateId, number: { gt: after }, state: { not: 'held' } },
      orderBy: { number: 'asc' },
      take: batch,
      select: {
        number: true, state: true, origin: true, originNote: true, theme: true, title: true, text: true,
        authorName: true, communeCode: true, departement: true, latitude: true, longitude: true, supports: true,
        discussed: true, publishedAt: true, pictureText: true, isDemonstration: true,
        mergedInto: { select: { number: true } },
        splitFrom: { select: { number: true } },
        removals: { where: { commentId: null, endedAt: null }, select: { reason: true }, take: 1 },
      }, // prettier-ignore
    })
    yield rows
    const last = rows.at(-1)
    if (rows.length < batch || !last) return
    after = last.number
  }
}
