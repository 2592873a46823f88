import type { Choice, CountedBallot, Method } from '../poll'
import { answers } from '../count/yes-no'
import { type BallotFile, stop, wholeNumber } from './problem'

const inFrench: Record<string, string> = { pour: 'for', contre: 'against', abstention: 'abstain', blanc: 'blank' }

/**
 * Reads ballots in CSV line by line (RFC 4180, commas or semicolons, no line break inside a cell). The first line names the
 * columns: «times» (how many ballots say the same), then «answer» for a vote for or against, else one column an option. A
 * cell is 1 or 0 (approval), a grade from 0, the worst (majority judgment), or a rank from 1 (Schulze, STV; empty: not ranked).
 */
export function csvReader(method: Method): { read(line: string): void; end(seats: number): BallotFile } {
  let line = 0
  let [separator, timesAt] = [',', -1]
  let names: string[] = []
  let highest = 0
  const ballots: CountedBallot[] = []

  function header(text: string) {
    separator = (text.match(/;/g)?.length ?? 0) > (text.match(/,/g)?.length ?? 0) ? ';' : ','
    const cells = cellsOf(text, separator, line).map((cell) => cell.trim())
    timesAt = cells.indexOf('times')
    names = cells.filter((_, index) => index !== timesAt)
    if (method === 'yes-no' && (names.length !== 1 || names[0] !== 'answer'))
      stop(
        line,
        'la colonne «\u202fanswer\u202f» manque, ou il y en a d’autres.',
        'the column “answer” is missing, or there are others.',
      )
    if (names.length === 0 || names.includes('') || new Set(names).size < names.length)
      stop(line, 'chaque colonne porte un nom, et un seul.', 'each column has a name, and only one.')
  }

  const wrong = (cell: string, fr: string, en: string) =>
    stop(line, `«\u202f${cell}\u202f» n’est pas ${fr}.`, `“${cell}” is not ${en}.`)

  function choiceOf(cells: readonly string[]): Choice {
    switch (method) {
      case 'yes-no': {
        const cell = cells[0]?.toLowerCase() ?? ''
        const answer = answers.find((known) => known === cell || known === inFrench[cell])
        return answer
          ? { method, answer }
          : wrong(cell, 'pour, contre, abstention ou blanc', 'for, against, abstain or blank')
      }
      case 'approval':
        return {
          method,
          approved: cells.flatMap((cell, index) => {
            if (cell !== '1' && cell !== '0' && cell !== '') return wrong(cell, '1 ou 0', '1 or 0')
            return cell === '1' ? [String(index + 1)] : []
          }),
        }
      case 'majority-judgment':
        return {
          method,
          grades: Object.fromEntries(
            cells.map((cell, index) => {
              const grade = wholeNumber(cell, 0)
              if (grade === undefined || grade > 20) return wrong(cell, 'une mention de 0 à 20', 'a grade from 0 to 20')
              highest = Math.max(highest, grade)
              return [String(index + 1), grade]
            }),
          ),
        }
      default: {
        const levels: string[][] = []
        cells.forEach((cell, index) => {
          if (cell === '') return
          const rank = wholeNumber(cell, 1)
          if (rank === undefined || rank > cells.length)
            return wrong(cell, `un rang de 1 à ${cells.length}`, `a rank from 1 to ${cells.length}`)
          ;(levels[rank - 1] ??= []).push(String(index + 1))
        })
        const ranking = Array.from(levels, (level: string[] | undefined) => level ?? [])
        if (method === 'schulze') return { method, ranking: ranking.filter((level) => level.length > 0) }
        if (ranking.some((level) => level.length !== 1))
          stop(line, 'chaque rang sert une fois, sans en sauter.', 'each rank is used once, without a gap.')
        return { method, ranking: ranking.flat() }
      }
    }
  }

  function read(raw: string) {
    line += 1
    const text = line === 1 ? raw.replace(/^\ufeff/, '') : raw
    if (text.trim() === '') return
    if (names.length === 0) return header(text)
    const cells = cellsOf(text, separator, line).map((cell) => cell.trim())
    if (cells.length !== names.length + (timesAt >= 0 ? 1 : 0))
      stop(
        line,
        `cette ligne a ${cells.length} cases, la première en a une autre quantité.`,
        `this line has ${cells.length} cells, the first another number.`,
      )
    const times = timesAt >= 0 ? wholeNumber(cells[timesAt], 1) : 1
    if (times === undefined) return wrong(cells[timesAt] ?? '', 'un nombre de bulletins', 'a number of ballots')
    const choice = choiceOf(cells.filter((_, index) => index !== timesAt))
    ballots.push({ college: null, weight: 1, times, choice })
  }

  function end(seats: number): BallotFile {
    if (names.length === 0) return stop(null, 'le fichier est vide.', 'the file is empty.')
    const options = method === 'yes-no' ? [] : names.map((name, index) => ({ id: String(index + 1), name }))
    const grades =
      method === 'majority-judgment' ? Array.from({ length: highest + 1 }, (_, grade) => String(grade)) : []
    return { definition: { method, options, seats, grades }, ballots, withdrawn: new Set() }
  }

  return { read, end }
}

function cellsOf(text: string, separator: string, line: number): string[] {
  const cells: string[] = []
  let rest = text
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest)
    const bare = quoted ? undefined : rest.split(separator, 1)[0]
    if (bare?.includes('"')) stop(line, 'un guillemet ne se ferme pas.', 'a quote does not close.')
    cells.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : (bare ?? ''))
    rest = rest.slice(quoted ? quoted[0].length : (bare ?? '').length)
    if (rest === '') return cells
    if (!rest.startsWith(separator))
      stop(line, 'un guillemet se ferme au milieu d’une case.', 'a quote closes inside a cell.')
    rest = rest.slice(1)
  }
}
