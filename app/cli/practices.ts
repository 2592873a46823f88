import { stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { applyImport, continueImport, dropImport } from '~/modules/network/commands/apply-import.server'
import { checkImport } from '~/modules/network/commands/check-import.server'
import {
  formatOf,
  headersOf,
  ImportFileFault,
  importFormats,
  largestImport,
} from '~/modules/network/import-file.server'
import { importMessages } from '~/modules/network/messages/import'
import { importSentence, rowSentences } from '~/modules/network/messages/import-sentences'
import { matchingFor, reportedRows } from '~/modules/network/queries-import.server'
import { readMatch } from '~/modules/network/rules/import/columns'
import { licences } from '~/modules/network/rules/vocabularies'
import { defaultLocale } from '~/platform/i18n/locale'
import type { Actor } from '~/platform/permissions'
import type { Refusal } from '~/platform/pure/outcome'
import type { Io } from './io'

const actor: Actor = { kind: 'system', job: 'cli' }
const said = importMessages[defaultLocale]
const shownRows = 200

export const practicesUsage = `crdp -- practices import FILE --source NOM [--format csv|geojson] [--match champ=colonne]…
    [--licence lo-2.0|cc-by-sa-4.0] [--credit TEXTE] [--turn] [--remove-gone] [--dry-run] [--json]
    Importe des pratiques (docs/formats/practices.md). Le même nom de source les met à jour, sans jamais les doubler.
    Sortie 0 écrit (ou lisible, à blanc), 1 refusé, 2 arguments ou fichier illisibles.
`

const options = {
  source: { type: 'string' },
  format: { type: 'string' },
  match: { type: 'string', multiple: true },
  licence: { type: 'string' },
  credit: { type: 'string' },
  turn: { type: 'boolean' },
  'remove-gone': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

function refuse(refusal: Refusal, io: Io): number {
  io.stderr(`${importSentence(refusal, defaultLocale)}\n`)
  return 1
}

/** `practices import FILE`: reads a list, says row by row what it becomes, then writes it whole. Gives the exit status. */
export async function practicesCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [verb, file, ...more] = positionals
  const matches = (values.match ?? []).map(readMatch)
  const format = importFormats.find((known) => known === values.format)
  const licence = licences.find((known) => known === (values.licence ?? 'lo-2.0'))
  const isWrong =
    verb !== 'import' ||
    file === undefined ||
    more.length > 0 ||
    matches.includes(null) ||
    licence === undefined ||
    (values.format !== undefined && format === undefined)
  if (isWrong) {
    io.stderr(`Usage : npm run ${practicesUsage}`)
    return 2
  }
  if ((await stat(file)).size > largestImport) return refuse({ code: 'record-too-large' }, io)
  try {
    const known = format ?? (await formatOf(file))
    const matching = {
      ...(await matchingFor(await headersOf(file, known))),
      ...Object.fromEntries(matches.flatMap((match) => (match ? [[match.field, match.column]] : []))),
    }
    const checked = await checkImport(actor, {
      file,
      fileName: path.basename(file),
      format: known,
      source: values.source?.trim() ?? '',
      matching,
      licence,
      credit: values.credit ?? values.source ?? '',
      turn: values.turn ?? false,
      removeGone: values['remove-gone'] ?? false,
    })
    if ('refused' in checked) return refuse(checked.refused, io)
    const { runId, counts } = checked.ok
    const dry = values['dry-run'] ?? false
    const rows = await reportedRows(runId, { take: values.json ? 100_000 : shownRows })
    if (values.json) io.stdout(`${JSON.stringify({ dryRun: dry, matching, counts, rows })}\n`)
    else {
      for (const [outcome, count] of Object.entries(counts))
        io.stdout(`${said.counts[outcome as keyof typeof counts]} : ${count}\n`)
      for (const { line, outcome, report } of rows)
        for (const sentence of rowSentences(report, defaultLocale))
          io.stdout(`  ${said.line(line)} (${said.counts[outcome]}) : ${sentence}\n`)
    }
    if (dry) {
      await dropImport(actor, { runId })
      if (!values.json) io.stdout(`${said.nothingWritten}\n`)
      return 0
    }
    const applied = await applyImport(actor, { runId })
    if ('refused' in applied) return refuse(applied.refused, io)
    const written = await continueImport(actor, { runId })
    if ('refused' in written) return refuse(written.refused, io)
    if (!values.json) io.stdout(`${said.written(written.ok.written)}\n`)
    return 0
  } catch (error) {
    if (error instanceof ImportFileFault) return refuse({ code: error.code, detail: { line: error.line ?? 0 } }, io)
    throw error
  }
}
