import { open } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parseAnswers } from '../modules/label/rules/answers'
import { answerProblemSentence } from '../modules/label/rules/answer-problems'
import type { Charter } from '../modules/label/rules/charter'
import { charterLimits } from '../modules/label/rules/charter'
import { check } from '../modules/label/rules/check'
import { readApplication, readCharter } from '../modules/label/rules/read-charter'
import type { CheckInput } from '../modules/label/rules/report'
import { isDate } from '../modules/criteria/rules/expression'
import { type Language, languages, type Text } from '../modules/criteria/rules/text'
import { canonicalJson } from '../platform/pure/canonical-json'
import { civilDateOf } from '../platform/pure/civil-date'
import { writeReport } from '../modules/label/rules/report-text'

export type Io = { stdout(text: string): void; stderr(text: string): void }

/** Exit statuses of the command. */
const exit = { eligible: 0, notEligible: 1, badInput: 2 } as const

export const labelCheckUsage =
  'crdp label check CHARTER.json APPLICATION.json [--json] [--date YYYY-MM-DD] [--lang fr|en]'

/** What is wrong with the files or the arguments, one sentence a line. */
class BadInput extends Error {
  constructor(readonly lines: readonly Text[]) {
    super('bad input')
  }
}

const stop = (fr: string, en: string): never => {
  throw new BadInput([{ fr, en }])
}

/**
 * `crdp label check`: holds an application file against a charter file and writes the report, for people or with
 * `--json` in canonical JSON (docs/formats). The rules apply at `--date`, else at the application's own date, else
 * today in Paris. Gives the exit status: 0 eligible, 1 not eligible, 2 bad input, with sentences on the error output.
 */
export async function labelCheck(args: string[], io: Io): Promise<number> {
  const language: Language =
    languages.find((known) => args.includes(`--lang=${known}`) || args[args.indexOf('--lang') + 1] === known) ?? 'fr'
  try {
    const options = readArguments(args)
    const { charter, input } = await readInputs(options)
    const report = check(charter, input)
    io.stdout(options.isJson ? `${canonicalJson(report)}\n` : writeReport(charter, report, language))
    return report.eligible ? exit.eligible : exit.notEligible
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    for (const line of error.lines) io.stderr(`${line[language]}\n`)
    return exit.badInput
  }
}

type Options = { charterFile: string; applicationFile: string; isJson: boolean; date: string | undefined }

function readArguments(args: string[]): Options {
  const read = (() => {
    try {
      const options = { json: { type: 'boolean' }, date: { type: 'string' }, lang: { type: 'string' } } as const
      return parseArgs({ args, allowPositionals: true, options })
    } catch {
      return stop(`Arguments inconnus. Usage\u00a0: ${labelCheckUsage}`, `Unknown arguments. Usage: ${labelCheckUsage}`)
    }
  })()
  const [charterFile, applicationFile, ...rest] = read.positionals
  const { json, date, lang } = read.values
  if (charterFile === undefined || applicationFile === undefined || rest.length > 0)
    return stop(
      `Il faut deux fichiers. Usage\u00a0: ${labelCheckUsage}`,
      `Two files are needed. Usage: ${labelCheckUsage}`,
    )
  if (date !== undefined && !isDate(date))
    stop(`La date «\u202f${date}\u202f» n’existe pas (AAAA-MM-JJ).`, `The date “${date}” does not exist (YYYY-MM-DD).`)
  if (lang !== undefined && !languages.some((known) => known === lang))
    stop('La langue est fr ou en.', 'The language is fr or en.')
  return { charterFile, applicationFile, isJson: json === true, date }
}

async function readInputs({
  charterFile,
  applicationFile,
  date,
}: Options): Promise<{ charter: Charter; input: CheckInput }> {
  const charter = accept(readCharter(await readJson(charterFile)), charterFile)
  const application = accept(readApplication(await readJson(applicationFile)), applicationFile)
  if (application.charterVersion !== charter.version)
    stop(
      `${applicationFile}\u00a0: la demande suit la version ${application.charterVersion} de la charte, et ${charterFile} est la version ${charter.version}.`,
      `${applicationFile}: the application follows version ${application.charterVersion} of the charter, and ${charterFile} is version ${charter.version}.`,
    )
  const { answers, problems } = parseAnswers(application.answers, charter)
  const known = new Set(charter.criteria.map(({ id }) => id))
  const lines = [
    ...problems.map((problem) =>
      at(applicationFile, `/answers/${problem.criterionId}`, answerProblemSentence(problem)),
    ),
    ...Object.keys(application.evidence)
      .filter((id) => !known.has(id))
      .map((id) =>
        at(applicationFile, `/evidence/${id}`, answerProblemSentence({ code: 'unknown-criterion', detail: {} })),
      ),
  ]
  if (lines.length > 0) throw new BadInput(lines)
  const { applicantKind, initiativeKind, evidence } = application
  return {
    charter,
    input: {
      applicantKind,
      initiativeKind,
      answers,
      evidence,
      today: date ?? application.date ?? civilDateOf(new Date()),
    },
  }
}

const at = (file: string, path: string, sentence: Text): Text => ({
  fr: `${file} ${path}\u00a0: ${sentence.fr}`,
  en: `${file} ${path}: ${sentence.en}`,
})

function accept<T>(read: { ok: T } | { problems: { path: string; sentence: Text }[] }, file: string): T {
  if ('ok' in read) return read.ok
  throw new BadInput(read.problems.map(({ path, sentence }) => at(file, path || '/', sentence)))
}

async function readJson(file: string): Promise<unknown> {
  const text = await readText(file)
  try {
    return JSON.parse(text)
  } catch {
    return stop(`${file}\u00a0: ce fichier n’est pas du JSON.`, `${file}: this file is not JSON.`)
  }
}

/** Reads no more than the limit, whatever the file says of its size. */
async function readText(file: string): Promise<string> {
  const handle = await open(file, 'r').catch(() =>
    stop(`${file}\u00a0: ce fichier ne peut pas être lu.`, `${file}: this file cannot be read.`),
  )
  try {
    if (!(await handle.stat()).isFile()) stop(`${file}\u00a0: ce n’est pas un fichier.`, `${file}: this is not a file.`)
    const buffer = Buffer.alloc(charterLimits.bytes + 1)
    let length = 0
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length)
      length += bytesRead
      if (bytesRead === 0 || length === buffer.length) break
    }
    if (length > charterLimits.bytes)
      stop(`${file}\u00a0: ce fichier dépasse 2\u00a0Mo.`, `${file}: this file is larger than 2 MB.`)
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, length))
  } catch (error) {
    if (error instanceof TypeError)
      return stop(`${file}\u00a0: ce fichier n’est pas du texte en UTF-8.`, `${file}: this file is not UTF-8 text.`)
    throw error
  } finally {
    await handle.close()
  }
}
