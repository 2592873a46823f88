import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { exampleOf } from '../examples'
import type { DraftStart } from '../forms'
import { permissions } from '../permissions'
import { statutesByVersion } from '../queries.server'
import { fieldsOf } from '../rules/draft/write-fields'
import { readShape } from '../rules/statutes-problems'
import { latestVersion } from '../store.server'
import { insertDraft } from '../store-draft.server'

/** Begins a draft from the last version adopted, from an example, or from a file made elsewhere. */
export async function createDraft(
  actor: Actor,
  { title, from, file }: { title: string; from: DraftStart; file: string },
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, permissions['statutes.write-draft'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx) => {
    const latest = await latestVersion(tx)
    const read = from === 'file' ? readFile(file) : null
    if (read && 'refused' in read) return read
    const base = from === 'version' ? latest && (await statutesByVersion(latest.version, tx))?.statutes : null
    if (from === 'version' && !base) return refused({ code: 'no-version', field: 'from' })
    const statutes = read?.ok ?? base ?? exampleOf(from === 'scic-sas' ? 'scic-sas' : 'association')
    const baseVersion = latest?.version ?? null
    const id = await insertDraft(tx, actor, { title, fields: fieldsOf(statutes), baseVersion })
    await writeJournal(tx, {
      actor,
      act: 'statutes.create-draft',
      subject: { kind: 'statutes-draft', id },
      data: { from, baseVersion },
    })
    return ok({ id })
  })
}

/** Its shape must be right; what the law says of it is for the editor to show. */
function readFile(text: string) {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refused({ code: 'not-json', field: 'file' })
  }
  const read = readShape(json)
  if ('ok' in read) return read
  const [first] = read.problems
  return refused({
    code: 'wrong-shape',
    field: 'file',
    detail: { path: first?.path ?? '', sentence: first?.sentence.fr ?? '', english: first?.sentence.en ?? '' },
  })
}
