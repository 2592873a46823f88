import { open } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { bookLimits } from '../modules/criteria/rules/book'
import { isDate } from '../modules/criteria/rules/expression'
import { type Language, languages, type Text } from '../modules/criteria/rules/text'

export type Io = { stdout(text: string): void; stderr(text: string): void }

/** Exit statuses of a check. */
const exit = { eligible: 0, notEligible: 1, badInput: 2 } as const

/** What is wrong with the files or the arguments, one sentence a line. */
export class BadInput extends Error {
  constructor(readonly lines: readonly Text[]) {
    super('bad input')
  }
}

export const stop = (fr: string, en: string): never => {
  throw new BadInput([{ fr, en }])
}

export type CheckOptions = { bookFile: string; givenFile: string; isJson: boolean; date: string | undefined }

/**
 * Runs a check of a file against a book of criteria: `report` reads both and writes what it found. Gives the exit status:
 * 0 eligible, 1 not eligible, 2 bad input, with sentences on the error output.
 */
export async function runCheck(
  args: string[],
  io: Io,
  usage: string,
  report: (options: CheckOptions, language: Language) => Promise<{ text: string; eligible: boolean }>,
): Promise<number> {
  const language: Language =
    languages.find((known) => args.includes(`--lang=${known}`) || args[args.indexOf('--lang') + 1] === known) ?? 'fr'
  try {
    const { text, eligible } = await report(readArguments(args, usage), language)
    io.stdout(text)
    return eligible ? exit.eligible : exit.notEligible
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    for (const line of error.lines) io.stderr(`${line[language]}\n`)
    return exit.badInput
  }
}

function readArguments(args: string[], usage: string): CheckOptions {
  const read = (() => {
    try {
      const options = { json: { type: 'boolean' }, date: { type: 'string' }, lang: { type: 'string' } } as const
      return parseArgs({ args, allowPositionals: true, options })
    } catch {
      return stop(`Arguments inconnus. Usage\u00a0: ${usage}`, `Unknown arguments. Usage: ${usage}`)
    }
  })()
  const [bookFile, givenFile, ...rest] = read.positionals
  const { json, date, lang } = read.values
  if (bookFile === undefined || givenFile === undefined || rest.length > 0)
    return stop(`Il faut deux fichiers. Usage\u00a0: ${usage}`, `Two files are needed. Usage: ${usage}`)
  if (date !== undefined && !isDate(date))
    stop(`La date «\u202f${date}\u202f» n’existe pas (AAAA-MM-JJ).`, `The date “${date}” does not exist (YYYY-MM-DD).`)
  if (lang !== undefined && !languages.some((known) => known === lang))
    stop('La langue est fr ou en.', 'The language is fr or en.')
  return { bookFile, givenFile, isJson: json === true, date }
}

export const at = (file: string, path: string, sentence: Text): Text => ({
  fr: `${file} ${path}\u00a0: ${sentence.fr}`,
  en: `${file} ${path}: ${sentence.en}`,
})

export function accept<T>(read: { ok: T } | { problems: { path: string; sentence: Text }[] }, file: string): T {
  if ('ok' in read) return read.ok
  throw new BadInput(read.problems.map(({ path, sentence }) => at(file, path || '/', sentence)))
}

export async function readJson(file: string): Promise<unknown> {
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
    const buffer = Buffer.alloc(bookLimits.bytes + 1)
    let length = 0
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length)
      length += bytesRead
      if (bytesRead === 0 || length === buffer.length) break
    }
    if (length > bookLimits.bytes)
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
