import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { schemeByKey } from '../queries-schemes.server'
import { readCharter } from '../rules/read-charter'
import { firstScheme } from '../rules/scheme'
import { sha256 } from '../store.server'

/**
 * Puts a version of the charter in the database, once: the same content again changes nothing, another content under a
 * number already taken in its scheme is refused, since applications keep the version that they were made under.
 */
export async function loadCharter(
  actor: Actor,
  file: string,
  scheme = firstScheme,
): Promise<Outcome<{ version: number; isNew: boolean }>> {
  if (!can(actor, permissions['label.load-charter'], null)) return refused({ code: 'not-allowed' })
  const read = readCharter(JSON.parse(await readFile(file, 'utf8')))
  if ('problems' in read) {
    const [problem] = read.problems
    return refused({
      code: 'charter-unsound',
      detail: { path: problem?.path ?? '', problem: problem?.sentence.en ?? '' },
    })
  }
  const charter = read.ok
  const content = canonicalJson(charter)
  const contentHash = sha256(content)

  return transact(async (tx) => {
    if (!(await schemeByKey(scheme, tx))) return refused({ code: 'scheme-unknown', detail: { scheme } })
    const present = await tx.charter.findUnique({
      where: { scheme_version: { scheme, version: charter.version } },
      select: { contentHash: true },
    })
    if (present)
      return present.contentHash === contentHash
        ? ok({ version: charter.version, isNew: false })
        : refused({ code: 'charter-version-taken', detail: { version: charter.version } })
    const id = newId()
    await tx.charter.create({
      data: {
        id,
        scheme,
        version: charter.version,
        inForceFrom: charter.inForceFrom,
        decision: charter.decision.fr,
        content,
        contentHash,
        createdAt: now(),
      },
    })
    await writeJournal(tx, {
      actor,
      act: 'label.load-charter',
      subject: { kind: 'charter', id },
      data: { version: charter.version, hash: contentHash, ...(scheme === firstScheme ? {} : { scheme }) },
    })
    return ok({ version: charter.version, isNew: true })
  })
}

/** At set-up: every version that the sources hold, in order. Throws where one cannot be loaded. */
export async function loadCharters(root: string): Promise<void> {
  const folder = path.join(root, 'app/modules/label/data')
  const files = (await readdir(folder)).filter((name) => /^charter-\d+\.json$/.test(name))
  const numberOf = (name: string): number => Number(/\d+/.exec(name)?.[0])
  for (const name of files.sort((a, b) => numberOf(a) - numberOf(b))) {
    const outcome = await loadCharter({ kind: 'system', job: 'set-up' }, path.join(folder, name))
    if ('refused' in outcome)
      throw new Error(`${name}: ${outcome.refused.code} ${JSON.stringify(outcome.refused.detail ?? {})}`)
  }
}
