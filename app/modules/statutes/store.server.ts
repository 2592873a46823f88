import { createHash } from 'node:crypto'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { type Actor, actorName } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import type { Adoption } from './rules/adoption'
import type { Statutes } from './rules/statutes'

/** The exact text that a version is kept as, and its fingerprint. */
export function contentOf(statutes: Statutes): { content: string; contentHash: string } {
  const content = canonicalJson(statutes)
  return { content, contentHash: createHash('sha256').update(content).digest('hex') }
}

/** The last version adopted, whether or not it is in force yet. */
export const latestVersion = (tx: Tx) =>
  tx.statutes.findFirst({
    orderBy: { version: 'desc' },
    select: { id: true, version: true, effectiveFrom: true, contentHash: true },
  })

/** Adds a version after the last one; it never changes afterwards. */
export async function insertVersion(
  tx: Tx,
  actor: Actor,
  version: number,
  statutes: Statutes,
  { decision, decidedOn, effectiveFrom }: Adoption,
): Promise<{ id: string; version: number; contentHash: string }> {
  const id = newId()
  const { content, contentHash } = contentOf(statutes)
  await tx.statutes.create({
    data: {
      id,
      version,
      effectiveFrom,
      decision,
      decidedOn,
      content,
      contentHash,
      createdById: actorName(actor),
      createdAt: now(),
    },
  })
  return { id, version, contentHash }
}
