import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { draftingPermissions } from '../permissions'
import { readReferralRules } from '../rules/read-rules'
import { sha256 } from '../store-drafting.server'

/**
 * Puts a version of the rules of admissibility in the database, once: the same content again changes nothing, another
 * content under a number already taken is refused, since referrals keep the version that they were made under.
 */
export async function loadRules(actor: Actor, file: string): Promise<Outcome<{ version: number; isNew: boolean }>> {
  if (!can(actor, draftingPermissions['referrals.load-rules'], null)) return refused({ code: 'not-allowed' })
  const read = readReferralRules(JSON.parse(await readFile(file, 'utf8')))
  if ('problems' in read) {
    const [problem] = read.problems
    return refused({
      code: 'rules-unsound',
      detail: { path: problem?.path ?? '', problem: problem?.sentence.en ?? '' },
    })
  }
  const { version, inForceFrom, decision } = read.ok
  const content = canonicalJson(read.ok)
  const contentHash = sha256(content)

  return transact(async (tx) => {
    const present = await tx.referralRules.findUnique({ where: { version }, select: { contentHash: true } })
    if (present)
      return present.contentHash === contentHash
        ? ok({ version, isNew: false })
        : refused({ code: 'rules-version-taken', detail: { version } })
    const id = newId()
    await tx.referralRules.create({
      data: { id, version, inForceFrom, decision: decision.fr, content, contentHash, createdAt: now() },
    })
    await writeJournal(tx, {
      actor,
      act: 'referrals.load-rules',
      subject: { kind: 'referral-rules', id },
      data: { version, hash: contentHash },
    })
    return ok({ version, isNew: true })
  })
}

/** At set-up: every version that the sources hold, in order. Throws where one cannot be loaded. */
export async function loadAllRules(root: string): Promise<void> {
  const folder = path.join(root, 'app/modules/referrals/data')
  const files = (await readdir(folder)).filter((name) => /^rules-\d+\.json$/.test(name))
  const numberOf = (name: string): number => Number(/\d+/.exec(name)?.[0])
  for (const name of files.sort((a, b) => numberOf(a) - numberOf(b))) {
    const outcome = await loadRules({ kind: 'system', job: 'set-up' }, path.join(folder, name))
    if ('refused' in outcome)
      throw new Error(`${name}: ${outcome.refused.code} ${JSON.stringify(outcome.refused.detail ?? {})}`)
  }
}
