import { db } from '~/platform/db/db.server'
import type { CivilDate } from '~/platform/pure/civil-date'
import { keptVersions, type Version } from '../criteria/kept-versions.server'
import { type ReferralRules, referralRulesSchema } from './rules/referral-rules'

/** A version of the rules of admissibility as it was adopted. */
export type RulesVersion = Version<ReferralRules>

const versions = keptVersions('rules of referral', (json) => referralRulesSchema.parse(json))

/** A version by its id; after the first reading it costs no query. */
export const rulesById = async (id: string): Promise<RulesVersion> =>
  versions.known(id) ?? versions.read(await db.referralRules.findUniqueOrThrow({ where: { id } }))

/** The version that applies to what is opened on a day, if one is in force. */
export async function rulesInForce(day: CivilDate): Promise<RulesVersion | null> {
  const row = await db.referralRules.findFirst({
    where: { inForceFrom: { lte: day } },
    orderBy: [{ inForceFrom: 'desc' }, { version: 'desc' }],
    select: { id: true },
  })
  return row && rulesById(row.id)
}

export async function rulesByVersion(version: number): Promise<RulesVersion | null> {
  const row = await db.referralRules.findUnique({ where: { version }, select: { id: true } })
  return row && rulesById(row.id)
}

/** The version whose content has this hash: for the browser, which keeps it for good. */
export async function rulesByHash(hash: string): Promise<RulesVersion | null> {
  const known = versions.knownByHash(hash)
  if (known) return known
  const row = await db.referralRules.findFirst({ where: { contentHash: hash }, select: { id: true } })
  return row && rulesById(row.id)
}
