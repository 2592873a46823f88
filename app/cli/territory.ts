import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fetchContours, officialHost } from '~/modules/territory/commands/fetch-contours.server'
import { importContours } from '~/modules/territory/commands/import-contours.server'
import { importPetr } from '~/modules/territory/commands/import-petr.server'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { territoryMessages } from '~/modules/territory/messages'
import { departements, petrs, territorySummary } from '~/modules/territory/queries.server'
import { largestContourFile } from '~/modules/territory/rules/contour-file'
import type { FileRefusal, Problem } from '~/modules/territory/rules/problem'
import { formatNumber } from '~/platform/i18n/format'
import { defaultLocale } from '~/platform/i18n/locale'
import type { Actor } from '~/platform/permissions'

type Io = { stdout: (text: string) => void; stderr: (text: string) => void }

const actor: Actor = { kind: 'system', job: 'cli' }
const shownProblems = 200

const messages = territoryMessages[defaultLocale]
const figure = (value: number) => formatNumber(value, defaultLocale)

/**
 * `crdp territory list | import FILE | update`, with `--dry-run` (says, writes nothing) and `--partial` (accepts contours
 * that lack communes). Exit status: 0 done, 1 the file or the network refused, 2 bad arguments.
 */
export async function territoryCommand(args: string[], io: Io, get: typeof fetch = fetch): Promise<number> {
  const options = new Set(args.filter((arg) => arg.startsWith('--')))
  const [command, file, ...more] = args.filter((arg) => !arg.startsWith('--'))
  const dryRun = options.delete('--dry-run')
  const partial = options.delete('--partial')
  const isRight = options.size === 0 && more.length === 0 && (command === 'import') === (file !== undefined)
  if (!isRight || !command || !['list', 'import', 'update'].includes(command)) {
    io.stderr(messages.cli.usage)
    return 2
  }
  await loadTerritory()
  if (command === 'list') return list(io)
  if (command === 'update') return update({ dryRun }, io, get)
  return importFile(file ?? '', { dryRun, partial }, io)
}

async function list(io: Io): Promise<number> {
  const { counts, approximate, contours } = await territorySummary()
  const lines = [
    messages.cli.counts(counts.departement, counts.bassin, counts.petr, counts.epci, figure(counts.commune)),
    messages.cli.approximate(figure(approximate)),
    ...contours.map(({ source, count }) =>
      messages.cli.contours(source.replace(/^(embedded|import): /, ''), figure(count)),
    ),
    ...(await petrs()).map(({ siren, name, population }) => `PETR ${siren ?? ''} ${name} (${figure(population ?? 0)})`),
  ]
  io.stdout(`${lines.join('\n')}\n`)
  return 0
}

/** UTF-8, or what French spreadsheets write otherwise: Windows-1252. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

async function importFile(file: string, options: { dryRun: boolean; partial: boolean }, io: Io): Promise<number> {
  let text: string
  try {
    if ((await stat(file)).size > largestContourFile) return refuse({ code: 'too-large', problems: [] }, io)
    text = decode(await readFile(file))
  } catch (error) {
    io.stderr(
      `${messages.cli.unreadable(file, error instanceof Error && 'code' in error ? String(error.code) : String(error))}\n`,
    )
    return 1
  }
  const name = path.basename(file)
  if (!/\.(csv|tsv|txt)$/i.test(file)) return contours({ text, name, ...options }, io)
  const outcome = await importPetr({ text, name, dryRun: options.dryRun }, actor)
  if ('refused' in outcome) return refuse(outcome.refused, io)
  const count = figure(outcome.ok.petr.length)
  io.stdout(`${options.dryRun ? messages.cli.petrDry(count) : messages.cli.petrDone(count)}\n`)
  return 0
}

async function update({ dryRun }: { dryRun: boolean }, io: Io, get: typeof fetch): Promise<number> {
  io.stdout(`${messages.cli.fetching(officialHost)}\n`)
  const fetched = await fetchContours(
    (await departements()).map(({ code }) => code.slice(4)),
    { get },
  )
  if ('text' in fetched) return contours({ text: fetched.text, name: officialHost, dryRun, partial: false }, io)
  io.stderr(`${messages.cli.unreachable(officialHost, fetched.unreachable)}\n`)
  return 1
}

async function contours(
  file: { text: string; name: string; dryRun: boolean; partial: boolean },
  io: Io,
): Promise<number> {
  const outcome = await importContours(file, actor)
  if ('refused' in outcome) return refuse(outcome.refused, io)
  const { communes, contours: all, ignored, notices } = outcome.ok
  const say = file.dryRun ? messages.cli.contoursDry : messages.cli.contoursDone
  io.stdout(`${say(figure(communes), figure(all.length))}\n`)
  if (ignored > 0) io.stdout(`${messages.cli.ignored(figure(ignored))}\n`)
  for (const notice of notices) io.stdout(`${explain(notice)}\n`)
  return 0
}

const explain = ({ code, line, value }: Problem): string =>
  `${line === undefined ? '' : `${messages.line(line)}\u00a0: `}${messages.problems[code](value)}`

function refuse(refusal: FileRefusal, io: Io): number {
  const problems = refusal.problems.slice(0, shownProblems).map(explain)
  const rest = refusal.problems.length - problems.length
  io.stderr(
    `${[messages.refusals[refusal.code], ...problems, ...(rest > 0 ? [`… (+ ${figure(rest)})`] : [])].join('\n')}\n`,
  )
  return 1
}
