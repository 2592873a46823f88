import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { type Adoption, adoptionAllowed } from '../rules/adoption'
import { readStatutes } from '../rules/statutes-problems'
import { contentOf, insertVersion, latestVersion } from '../store.server'

/**
 * Puts statutes adopted outside the portal in the database, as its next version: the first ones of a cooperative, or those
 * of a file given to the terminal. The same content as the last version changes nothing.
 */
export async function loadStatutes(
  actor: Actor,
  json: unknown,
  adoption: Adoption,
): Promise<Outcome<{ id: string; version: number; isNew: boolean }>> {
  if (!can(actor, permissions['statutes.load'], null)) return refused({ code: 'not-allowed' })
  const read = readStatutes(json)
  if ('problems' in read) {
    const [first] = read.problems
    return refused({ code: 'statutes-unsound', detail: { path: first?.path ?? '', problem: first?.code ?? '' } })
  }
  return transact(async (tx) => {
    const latest = await latestVersion(tx)
    if (latest && latest.contentHash === contentOf(read.ok).contentHash)
      return ok({ id: latest.id, version: latest.version, isNew: false })
    const allowed = adoptionAllowed(adoption, { today: today(), latest: latest?.effectiveFrom ?? null })
    if ('refused' in allowed) return allowed
    const { id, version, contentHash } = await insertVersion(tx, actor, (latest?.version ?? 0) + 1, read.ok, allowed.ok)
    await writeJournal(tx, {
      actor,
      act: 'statutes.load',
      subject: { kind: 'statutes', id },
      data: { version, hash: contentHash, decidedOn: allowed.ok.decidedOn, effectiveFrom: allowed.ok.effectiveFrom },
    })
    return ok({ id, version, isNew: true })
  })
}
