import type { CountedBallot } from '../poll'
import { type BallotFile, stop, wholeNumber } from './problem'

type Method = 'stv' | 'schulze'

/**
 * Reads a BLT file (I. D. Hill, B. A. Wichmann and D. R. Woodall, 1987, as OpaVote writes it) line by line: give each line
 * with `read`, then `end` gives what it says. Strict: throws a BallotFileProblem with the line for a file that is cut short,
 * whose counts lie, or that names a candidate it does not have. Comments (#), blank lines, a byte order mark, CRLF, names
 * without quotes, and a missing title are accepted; so are PrefLib's «# ALTERNATIVE NAME 1: …».
 */
export function bltReader(method: Method): { read(line: string): void; end(): BallotFile } {
  let state: 'header' | 'ballots' | 'names' = 'header'
  let line = 0
  let [candidates, seats] = [0, 0]
  const withdrawn = new Set<string>()
  const ballots: CountedBallot[] = []
  const names: { name: string; line: number }[] = []

  function header(text: string) {
    const [first, second, ...rest] = text.split(/\s+/)
    const [many, few] = [wholeNumber(first, 1), wholeNumber(second, 1)]
    if (many === undefined || few === undefined || rest.length > 0)
      return stop(
        line,
        'la première ligne donne deux nombres\u00a0: candidatures et sièges.',
        'the first line gives two numbers: candidates and seats.',
      )
    if (few > many)
      return stop(line, `${few} sièges pour ${many} candidatures.`, `${few} seats for ${many} candidates.`)
    candidates = many
    seats = few
    state = 'ballots'
  }

  function candidate(text: string): string {
    const number = wholeNumber(text, 1)
    if (number === undefined)
      return stop(
        line,
        `«\u202f${text}\u202f» n’est pas le numéro d’une candidature.`,
        `“${text}” is not the number of a candidate.`,
      )
    if (number > candidates)
      return stop(
        line,
        `la candidature ${number} n’existe pas\u00a0: le fichier en annonce ${candidates}.`,
        `candidate ${number} does not exist: the file announces ${candidates}.`,
      )
    return String(number)
  }

  function withdraw(text: string) {
    if (ballots.length > 0)
      stop(line, 'les retraits se disent avant les bulletins.', 'withdrawals come before the ballots.')
    for (const token of text.split(/\s+/)) {
      if (!token.startsWith('-'))
        stop(line, `«\u202f${token}\u202f» n’est pas un retrait.`, `“${token}” is not a withdrawal.`)
      withdrawn.add(candidate(token.slice(1)))
    }
  }

  function ballot(text: string) {
    const [weight, ...tokens] = text.split(/\s+/)
    const times = wholeNumber(weight, 1)
    if (times === undefined)
      return stop(
        line,
        `«\u202f${weight}\u202f» n’est pas un nombre de bulletins.`,
        `“${weight}” is not a number of ballots.`,
      )
    if (tokens.pop() !== '0')
      stop(
        line,
        'ce bulletin ne finit pas par 0\u00a0: le fichier est coupé.',
        'this ballot does not end with 0: the file is cut.',
      )
    const levels = tokens.map((token) => token.split('=').map(candidate))
    const ranked = levels.flat()
    const twice = ranked.find((id, index) => ranked.indexOf(id) !== index)
    if (twice !== undefined)
      stop(line, `la candidature ${twice} est classée deux fois.`, `candidate ${twice} is ranked twice.`)
    if (method === 'stv' && levels.some((level) => level.length > 1))
      stop(
        line,
        'des candidatures sont classées à égalité, ce que le vote unique transférable n’accepte pas.',
        'candidates are ranked level, which the single transferable vote does not accept.',
      )
    const standing = levels.map((level) => level.filter((id) => !withdrawn.has(id))).filter((level) => level.length > 0)
    const choice = method === 'stv' ? ({ method, ranking: ranked } as const) : ({ method, ranking: standing } as const)
    ballots.push({ college: null, weight: 1, times, choice })
  }

  function named(text: string) {
    names.push({ name: nameOf(text, line), line })
    if (names.length > candidates + 1)
      stop(
        line,
        `le fichier annonce ${candidates} candidatures, et il y a plus de noms.`,
        `the file announces ${candidates} candidates, and there are more names.`,
      )
  }

  function read(raw: string) {
    line += 1
    const text = (line === 1 ? raw.replace(/^\ufeff/, '') : raw).trim()
    const alternative = state === 'names' ? /^# ALTERNATIVE NAME \d+: (.+)$/.exec(text)?.[1] : undefined
    if (alternative !== undefined) return void names.push({ name: alternative, line })
    if (state === 'names') return text === '' || text.startsWith('#') ? undefined : named(text)
    const bare = text.replace(/#.*$/, '').trim()
    if (bare === '') return
    if (state === 'header') return header(bare)
    if (bare === '0') state = 'names'
    else if (bare.startsWith('-')) withdraw(bare)
    else ballot(bare)
  }

  function end(): BallotFile {
    if (state === 'header') return stop(null, 'le fichier est vide.', 'the file is empty.')
    if (state === 'ballots')
      return stop(
        line,
        'le fichier est coupé\u00a0: la ligne «\u202f0\u202f» qui finit les bulletins manque.',
        'the file is cut: the line “0” that ends the ballots is missing.',
      )
    if (names.length < candidates)
      return stop(
        line,
        `le fichier est coupé, ou compte mal\u00a0: ${candidates} candidatures annoncées, ${names.length} nommées.`,
        `the file is cut, or counts wrong: ${candidates} candidates announced, ${names.length} named.`,
      )
    const options = names.slice(0, candidates).map(({ name }, index) => ({ id: String(index + 1), name }))
    const twice = names
      .slice(0, candidates)
      .find(({ name }, index) => names.findIndex((one) => one.name === name) < index)
    if (twice) stop(twice.line, `deux candidatures du nom de ${twice.name}.`, `two candidates named ${twice.name}.`)
    const standing = method === 'stv' ? options : options.filter(({ id }) => !withdrawn.has(id))
    return {
      definition: { method, options: standing, seats: method === 'stv' ? seats : 1, grades: [] },
      ballots,
      withdrawn,
    }
  }

  return { read, end }
}

/**
 * A name, quoted ("" or \" for a quote, \\ for a backslash) or as it stands. What follows the closing quote may be a comment,
 * or a second quoted text (some files write the party there); it is not part of the name.
 */
function nameOf(text: string, line: number): string {
  if (!text.startsWith('"')) return text.replace(/\s#.*$/, '').trim()
  const [, quoted] = /^"((?:[^"\\]|""|\\["\\]|\\(?!["\\]))*)"(?:\s*|\s*#.*|\s+".*)$/.exec(text) ?? []
  const name = quoted?.replaceAll(/""|\\(["\\])/g, (_, escaped: string | undefined) => escaped ?? '"').trim()
  if (name === undefined)
    return stop(line, 'les guillemets de ce nom ne se ferment pas.', 'the quotes of this name do not close.')
  if (name === '') return stop(line, 'ce nom est vide.', 'this name is empty.')
  return name
}
