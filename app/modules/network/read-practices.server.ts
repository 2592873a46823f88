import * as z from 'zod'
import { instantColumn, instantValue, preparedRead } from '~/platform/db/prepared.server'

const text = z.nullable(z.string())
const number = z.nullable(z.number())

/** A published practice as its row says it. */
const rowSchema = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  foldedTitle: z.string(),
  content: z.string(),
  completeness: z.string(),
  happenedOn: text,
  territoryCode: text,
  communeCode: text,
  epciCode: text,
  departement: text,
  precision: text,
  latitude: number,
  longitude: number,
  publishedAt: z.nullable(instantColumn),
  updatedAt: instantColumn,
})
export type PracticeRow = z.infer<typeof rowSchema>

const columns = Object.keys(rowSchema.shape)
  .map((name) => `"${name}"`)
  .join(', ')
const from = `SELECT ${columns} FROM "Entry" WHERE "kind" = 'practice' AND "state" = 'published'`

/** Rows of one read: few enough that the portal answers others in between. */
export const rowsAtOnce = 500

const readPage = preparedRead(`${from} AND "id" > $1 ORDER BY "id" LIMIT ${rowsAtOnce}`, rowSchema)
const readOne = preparedRead(`${from} AND "id" = $1`, rowSchema)
const readIds = preparedRead(
  `SELECT "id" FROM "Entry" WHERE "kind" = 'practice' AND "state" = 'published'`,
  z.object({ id: z.string() }),
)
const readWritten = preparedRead(
  `SELECT "id", "state", "updatedAt" FROM "Entry" WHERE "kind" = 'practice' AND "updatedAt" >= $1`,
  z.object({ id: z.string(), state: z.string(), updatedAt: instantColumn }),
)

/** Contents of one read, at most. */
const contentsAtOnce = 20
const places = Array.from({ length: contentsAtOnce }, (_, i) => `$${i + 1}`).join(', ')
const readContents = preparedRead(
  `SELECT "id", "content" FROM "Entry" WHERE "id" IN (${places})`,
  z.object({ id: z.string(), content: z.string() }),
)

/** What these entries say, as their rows keep it, in any order. */
export async function contentsOf(ids: readonly string[]): Promise<{ id: string; content: string }[]> {
  const all: { id: string; content: string }[] = []
  for (let from = 0; from < ids.length; from += contentsAtOnce)
    all.push(...(await readContents(...Array.from({ length: contentsAtOnce }, (_, i) => ids[from + i] ?? ''))))
  return all
}

/** The published practices whose id comes after this one, a page of them; '' for the first. */
export const practicesAfter = (id: string): Promise<PracticeRow[]> => readPage(id)
/** A practice, if it is published. */
export const publishedPractice = async (id: string): Promise<PracticeRow | undefined> => (await readOne(id))[0]
export const publishedIds = async (): Promise<string[]> => (await readIds()).map(({ id }) => id)
/** The practices of any state that were written since an instant. */
export const writtenSince = (instant: Date) => readWritten(instantValue(instant))
