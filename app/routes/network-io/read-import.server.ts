import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { checkImport } from '~/modules/network/commands/check-import.server'
import { formatOf, headersOf, ImportFileFault } from '~/modules/network/import-file.server'
import { importMessages } from '~/modules/network/messages/import'
import { importSentence } from '~/modules/network/messages/import-sentences'
import { matchingFor } from '~/modules/network/queries-import.server'
import { isLicence } from '~/modules/network/rules/vocabularies'
import { temporaryFolder } from '~/platform/files/file-store.server'
import type { Locale } from '~/platform/i18n/locale'
import type { Actor } from '~/platform/permissions'

/** Bytes of a file that a form may send. */
export const largestForm = 20 * 1024 * 1024

type Fault = { field: string; message: string }
export type TypedImport = { source: string; credit: string; licence: string }

/** Reads the form of an import and its file, and checks it; the faults are said beside the fields. */
export async function readImport(
  actor: Actor,
  form: FormData,
  locale: Locale,
): Promise<{ runId: string } | { errors: Fault[]; typed: TypedImport }> {
  const { page } = importMessages[locale]
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.normalize('NFC').trim().slice(0, 2000) : ''
  }
  const typed = {
    source: text('source').slice(0, 120),
    credit: text('credit').slice(0, 200),
    licence: text('licence'),
  }
  const refuse = (field: string, message: string) => ({ errors: [{ field, message }], typed })
  const sent = form.get('file')
  if (!(sent instanceof File) || sent.size === 0) return refuse('file', page.fileMissing)
  if (sent.size > largestForm) return refuse('file', page.fileTooLarge)
  const file = path.join(await temporaryFolder(), `import-${randomUUID()}`)
  try {
    await writeFile(file, new Uint8Array(await sent.arrayBuffer()), { mode: 0o600 })
    const format = await formatOf(file)
    const outcome = await checkImport(actor, {
      file,
      fileName: sent.name,
      format,
      source: typed.source,
      matching: await matchingFor(await headersOf(file, format)),
      licence: isLicence(typed.licence) ? typed.licence : 'lo-2.0',
      credit: typed.credit,
      turn: text('turn') === 'yes',
      removeGone: text('removeGone') === 'yes',
      // So that its columns can be chosen on the next page.
      keep: true,
    })
    if ('ok' in outcome) return { runId: outcome.ok.runId }
    const { refused } = outcome
    return refuse('field' in refused ? refused.field : 'file', importSentence(refused, locale))
  } catch (error) {
    if (!(error instanceof ImportFileFault)) throw error
    return refuse('file', importSentence({ code: error.code, detail: { line: error.line ?? 0 } }, locale))
  } finally {
    await rm(file, { force: true })
  }
}
