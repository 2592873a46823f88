import { createHash } from 'node:crypto'
import { db } from '~/platform/db/db.server'
import type { CivilDate } from '~/platform/pure/civil-date'
import { type Charter, charterSchema } from './rules/charter'

/** A version of the charter as it was adopted. Its row never changes: a new version is a new row. */
export type CharterVersion = { id: string; version: number; hash: string; content: string; charter: Charter }

/** By id and hash, so that a restored database, whose ids may stand for other contents, is never misread. */
const parsed = new Map<string, CharterVersion>()
let latestOf = new Map<string, string>()

type Row = { id: string; version: number; content: string; contentHash: string }

function read({ id, version, content, contentHash }: Row): CharterVersion {
  const key = `${id}:${contentHash}`
  const known = parsed.get(key)
  if (known) return known
  if (createHash('sha256').update(content).digest('hex') !== contentHash)
    throw new Error(`the content of charter version ${version} is not what its hash says`)
  const charter = { id, version, hash: contentHash, content, charter: charterSchema.parse(JSON.parse(content)) }
  parsed.set(key, charter)
  latestOf = new Map(latestOf).set(id, key)
  return charter
}

/** A version by its id; after the first reading it costs no query. */
export async function charterById(id: string): Promise<CharterVersion> {
  const known = parsed.get(latestOf.get(id) ?? '')
  return known ?? read(await db.charter.findUniqueOrThrow({ where: { id } }))
}

/** The version that applies to what is opened on a day, if one is in force. */
export async function charterInForce(day: CivilDate): Promise<CharterVersion | null> {
  const row = await db.charter.findFirst({
    where: { inForceFrom: { lte: day } },
    orderBy: [{ inForceFrom: 'desc' }, { version: 'desc' }],
    select: { id: true },
  })
  return row && charterById(row.id)
}

/** Every version adopted, the latest first. */
export const charterVersions = () =>
  db.charter.findMany({
    orderBy: { version: 'desc' },
    select: { id: true, version: true, inForceFrom: true, decision: true, contentHash: true },
  })

export async function charterByVersion(version: number): Promise<CharterVersion | null> {
  const row = await db.charter.findUnique({ where: { version }, select: { id: true } })
  return row && charterById(row.id)
}

/** The version whose content has this hash: for the browser, which keeps it for good. */
export async function charterByHash(hash: string): Promise<CharterVersion | null> {
  for (const known of parsed.values()) if (known.hash === hash) return known
  const row = await db.charter.findFirst({ where: { contentHash: hash }, select: { id: true } })
  return row && charterById(row.id)
}
