import { db } from '~/platform/db/db.server'
import type { CivilDate } from '~/platform/pure/civil-date'
import { keptVersions, type Version } from '../criteria/kept-versions.server'
import { type Charter, charterSchema } from './rules/charter'
import { firstScheme } from './rules/scheme'

/** A version of the charter as it was adopted. */
export type CharterVersion = Omit<Version<Charter>, 'book'> & { charter: Charter }

const versions = keptVersions('charter', (json) => charterSchema.parse(json))
const named = new WeakMap<Version<Charter>, CharterVersion>()

/** The same object each time: what is drawn of it is known again. */
function asCharter(version: Version<Charter>): CharterVersion {
  const { book, ...rest } = version
  const known = named.get(version) ?? { ...rest, charter: book }
  named.set(version, known)
  return known
}

/** A version by its id; after the first reading it costs no query. */
export async function charterById(id: string): Promise<CharterVersion> {
  const known = versions.known(id) ?? versions.read(await db.charter.findUniqueOrThrow({ where: { id } }))
  return asCharter(known)
}

/** The version of a scheme that applies to what is opened on a day, if one is in force. */
export async function charterInForce(day: CivilDate, scheme = firstScheme): Promise<CharterVersion | null> {
  const row = await db.charter.findFirst({
    where: { scheme, inForceFrom: { lte: day } },
    orderBy: [{ inForceFrom: 'desc' }, { version: 'desc' }],
    select: { id: true },
  })
  return row && charterById(row.id)
}

/** Every version of a scheme that was adopted, the latest first. */
export const charterVersions = (scheme = firstScheme) =>
  db.charter.findMany({
    where: { scheme },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, inForceFrom: true, decision: true, contentHash: true },
  })

export async function charterByVersion(version: number, scheme = firstScheme): Promise<CharterVersion | null> {
  const row = await db.charter.findUnique({ where: { scheme_version: { scheme, version } }, select: { id: true } })
  return row && charterById(row.id)
}

/** The version whose content has this hash: for the browser, which keeps it for good. */
export async function charterByHash(hash: string): Promise<CharterVersion | null> {
  const known = versions.knownByHash(hash)
  if (known) return asCharter(known)
  const row = await db.charter.findFirst({ where: { contentHash: hash }, select: { id: true } })
  return row && charterById(row.id)
}
