import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { bookLimits } from '../../criteria/rules/book'
import { readShape } from '../../criteria/rules/read-book'
import { charterInForce } from '../../label/queries-charter.server'
import { schemeByKey } from '../../label/queries-schemes.server'
import { type Charter, charterSchema } from '../../label/rules/charter'
import { firstScheme } from '../../label/rules/scheme'
import type { DraftStart } from '../forms'
import { permissions } from '../permissions'
import { draftOfCharter } from '../rules/draft/write-draft'
import { insertDraft } from '../store-drafts.server'

/** Begins a draft of the charter of a label, from the one in force or from a file made elsewhere. */
export async function createDraft(
  actor: Actor,
  { title, from, file, scheme = firstScheme }: { title: string; from: DraftStart; file: string; scheme?: string },
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, permissions['charters.write-draft'], null)) return refused({ code: 'not-found' })
  if (!(await schemeByKey(scheme))) return refused({ code: 'choose-scheme', field: 'scheme' })
  const base = await charterInForce(today(), scheme)
  const read: Outcome<Charter> =
    from === 'file' ? readFile(file) : base ? ok(base.charter) : refused({ code: 'no-version', field: 'from' })
  if ('refused' in read) return read
  const baseVersion = base?.version ?? null
  return transact(async (tx) => {
    const id = await insertDraft(tx, actor, { title, scheme, content: draftOfCharter(read.ok), baseVersion })
    await writeJournal(tx, {
      actor,
      act: 'charters.create-draft',
      subject: { kind: 'charter-draft', id },
      data: { from, baseVersion, ...(scheme === firstScheme ? {} : { scheme }) },
    })
    return ok({ id })
  })
}

/** Its shape must be right; what contradicts itself in it is for the editor to show. At most `bookLimits.bytes`. */
function readFile(text: string): Outcome<Charter> {
  if (text.trim() === '') return refused({ code: 'file-missing', field: 'file' })
  if (Buffer.byteLength(text) > bookLimits.bytes) return refused({ code: 'file-too-large', field: 'file' })
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return refused({ code: 'not-json', field: 'file' })
  }
  const read = readShape(charterSchema, json)
  if ('ok' in read) return read
  const [first] = read.problems
  return refused({
    code: 'wrong-shape',
    field: 'file',
    detail: { path: first?.path ?? '', sentence: first?.sentence.fr ?? '', english: first?.sentence.en ?? '' },
  })
}
