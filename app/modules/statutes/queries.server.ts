import { db, type Tx } from '~/platform/db/db.server'
import type { CivilDate } from '~/platform/pure/civil-date'
import { type Statutes, statutesSchema } from './rules/statutes'

/** A version of the statutes as it was adopted. */
export type StatutesVersion = {
  id: string
  version: number
  effectiveFrom: CivilDate
  decision: string
  decidedOn: CivilDate
  contentHash: string
  statutes: Statutes
}

const facts = {
  id: true,
  version: true,
  effectiveFrom: true,
  decision: true,
  decidedOn: true,
  contentHash: true,
  content: true,
} as const

type Row = Omit<StatutesVersion, 'statutes'> & { content: string }

/** An adopted version never changes: it is parsed once, and read once where it is asked by its id. */
const parsed = new Map<string, Statutes>()
const adopted = new Map<string, StatutesVersion>()

function toVersion({ content, ...row }: Row): StatutesVersion {
  let statutes = parsed.get(row.contentHash)
  if (!statutes) parsed.set(row.contentHash, (statutes = statutesSchema.parse(JSON.parse(content))))
  return { ...row, statutes }
}

/** The version in force on this day: the highest whose date of effect has come; null before the first. */
export async function statutesInForce(on: CivilDate, reader: Tx = db): Promise<StatutesVersion | null> {
  const row = await reader.statutes.findFirst({
    where: { effectiveFrom: { lte: on } },
    orderBy: { version: 'desc' },
    select: facts,
  })
  return row && toVersion(row)
}

export async function statutesById(id: string, reader: Tx = db): Promise<StatutesVersion | null> {
  const known = adopted.get(id)
  if (known) return known
  const row = await reader.statutes.findUnique({ where: { id }, select: facts })
  const version = row && toVersion(row)
  // Read inside a transaction, it may yet be undone.
  if (version && reader === db) adopted.set(id, version)
  return version
}

/** Every version adopted, the latest first, without its content. */
export const statutesVersions = () =>
  db.statutes.findMany({
    orderBy: { version: 'desc' },
    select: { id: true, version: true, effectiveFrom: true, decision: true, decidedOn: true, contentHash: true },
  })

export async function statutesByVersion(version: number, reader: Tx = db): Promise<StatutesVersion | null> {
  const row = await reader.statutes.findUnique({ where: { version }, select: facts })
  return row && toVersion(row)
}

/** The exact text of a version, which its hash is of. */
export async function contentOfVersion(version: number): Promise<string | null> {
  const row = await db.statutes.findUnique({ where: { version }, select: { content: true } })
  return row?.content ?? null
}
