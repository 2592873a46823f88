import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Text } from '../modules/criteria/rules/text'
import { ballotsFromJson } from '../modules/governance/rules/ballot-files/ballots-json'
import { csvReader } from '../modules/governance/rules/ballot-files/ballots-csv'
import { bltReader } from '../modules/governance/rules/ballot-files/blt'
import { type BallotFile, BallotFileProblem, wholeNumber } from '../modules/governance/rules/ballot-files/problem'
import { type Count, countBallots } from '../modules/governance/rules/count/count'
import { countStv } from '../modules/governance/rules/count/stv'
import { type Method, methods } from '../modules/governance/rules/poll'
import { canonicalJson } from '../platform/pure/canonical-json'
import type { Io } from './io'
import { tallyJson } from './tally-json'
import { tallyText } from './tally-text'

export const tallyUsage =
  'crdp tally --method yes-no|approval|majority-judgment|schulze|stv FILE [--seats N] [--seed S] [--json] [--lang fr|en]'

type Options = {
  method: Method
  file: string
  seats: number | undefined
  seed: string
  isJson: boolean
}

/** What is wrong with the arguments or the file. */
class BadInput extends Error {
  constructor(readonly sentence: Text) {
    super(sentence.en)
  }
}

const stop = (fr: string, en: string): never => {
  throw new BadInput({ fr, en })
}

/**
 * `crdp tally`: counts a file of ballots (BLT, JSON, CSV: docs/formats) and writes the rounds in a table, or with `--json`
 * `{"method":…,"winners":[…],"rounds":[…]}` in canonical JSON. Gives the exit status: 0 counted, 2 bad input, with one
 * sentence on the error output that names the line.
 */
export async function tally(args: string[], io: Io): Promise<number> {
  const language = args.includes('--lang=en') || args[args.indexOf('--lang') + 1] === 'en' ? 'en' : 'fr'
  try {
    const options = readArguments(args)
    const file = await readBallots(options)
    const count = countOf(file, options.seed)
    io.stdout(
      options.isJson
        ? `${canonicalJson(tallyJson(file, count))}\n`
        : tallyText(tallyJson(file, count), options.seed, language),
    )
    return 0
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    io.stderr(`${error.sentence[language]}\n`)
    return 2
  }
}

function countOf({ definition, ballots, withdrawn }: BallotFile, seed: string): Count {
  return definition.method === 'stv'
    ? countStv(definition, ballots, seed, withdrawn)
    : countBallots(definition, ballots, { kind: 'one-member-one-vote' }, { by: 'lot', seed })
}

function readArguments(args: string[]): Options {
  const read = (() => {
    try {
      const text = { type: 'string' } as const
      const options = { method: text, seats: text, seed: text, json: { type: 'boolean' }, lang: text } as const
      return parseArgs({ args, allowPositionals: true, options })
    } catch {
      return stop(`Arguments inconnus. Usage\u00a0: ${tallyUsage}`, `Unknown arguments. Usage: ${tallyUsage}`)
    }
  })()
  const [file, ...rest] = read.positionals
  const { method: asked, seats: seatsAsked, seed = '0', json } = read.values
  const method = methods.find((known) => known === asked)
  if (method === undefined)
    return stop(
      `La méthode est ${methods.join(', ')}. Usage\u00a0: ${tallyUsage}`,
      `The method is ${methods.join(', ')}. Usage: ${tallyUsage}`,
    )
  if (file === undefined || rest.length > 0)
    return stop(`Il faut un fichier. Usage\u00a0: ${tallyUsage}`, `One file is needed. Usage: ${tallyUsage}`)
  const seats = wholeNumber(seatsAsked, 1)
  if (seatsAsked !== undefined && seats === undefined)
    stop('--seats est un nombre entier, 1 au moins.', '--seats is a whole number, 1 at least.')
  return { method, file, seats, seed, isJson: json === true }
}

async function readBallots(options: Options): Promise<BallotFile> {
  const { method, file, seats } = options
  try {
    const read = await readFormat(options)
    return seats === undefined ? read : { ...read, definition: { ...read.definition, seats } }
  } catch (error) {
    if (error instanceof BallotFileProblem) {
      const { line, sentence } = error
      return stop(
        `${file}${line === null ? '' : `, ligne ${line}`}\u00a0: ${sentence.fr}`,
        `${file}${line === null ? '' : `, line ${line}`}: ${sentence.en}`,
      )
    }
    if (error instanceof TypeError)
      return stop(`${file}\u00a0: ce fichier n’est pas du texte en UTF-8.`, `${file}: this file is not UTF-8 text.`)
    if (error instanceof BadInput) throw error
    return stop(
      `${file}\u00a0: ce fichier ne peut pas être lu, ou compté (${method}).`,
      `${file}: this file cannot be read, or counted (${method}).`,
    )
  }
}

async function readFormat({ method, file, seats }: Options): Promise<BallotFile> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile())
    return stop(`${file}\u00a0: ce fichier n’existe pas, ou n’en est pas un.`, `${file}: there is no such file.`)
  if (/\.json$/i.test(file)) return ballotsFromJson(await readJson(file), method)
  if (/\.csv$/i.test(file)) {
    const reader = csvReader(method)
    await eachLine(file, reader.read)
    return reader.end(seats ?? 1)
  }
  if (method !== 'stv' && method !== 'schulze')
    return stop(
      `${file}\u00a0: la méthode ${method} lit du JSON (.json) ou du CSV (.csv)\u00a0; BLT est pour stv et schulze.`,
      `${file}: the method ${method} reads JSON (.json) or CSV (.csv); BLT is for stv and schulze.`,
    )
  const reader = bltReader(method)
  await eachLine(file, reader.read)
  return reader.end()
}

async function readJson(file: string): Promise<unknown> {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  try {
    return JSON.parse(text)
  } catch {
    return stop(`${file}\u00a0: ce fichier n’est pas du JSON.`, `${file}: this file is not JSON.`)
  }
}

/** Gives each line, without its end, as it is read; a file of any size is never held whole. */
async function eachLine(file: string, read: (line: string) => void): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest = ''
  const take = (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) read(line.endsWith('\r') ? line.slice(0, -1) : line)
  }
  for await (const chunk of createReadStream(file)) take(decoder.decode(chunk, { stream: true }))
  take(decoder.decode())
  if (rest !== '') read(rest)
}
