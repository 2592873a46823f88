import { type Json } from '../platform/pure/canonical-json'
import type { TallyJson, TallyRound } from './tally-json'

type Language = 'fr' | 'en'

const words = {
  fr: {
    ballots: (ballots: number, blank: number) => `${ballots} bulletins, dont ${blank} blancs.`,
    quota: (quota: number, seats: number) => `Sièges\u00a0: ${seats}. Quota\u00a0: ${quota}.`,
    kinds: {
      count: 'votes',
      approvals: 'approbations',
      grades: 'mentions, de la pire à la meilleure',
      pairs: 'duels\u00a0: combien préfèrent la ligne à la colonne',
      paths: 'force du plus fort chemin de la ligne à la colonne',
      'first-preferences': 'premières préférences',
      surplus: 'report d’un excédent',
      exclusion: 'élimination',
    } as Record<string, string>,
    round: (number: number) => `Tour ${number}`,
    nonTransferable: 'sans suite',
    rounding: 'perdu à l’arrondi',
    elected: (names: string) => `élection\u00a0: ${names}`,
    removal: (better: string, worse: string, removed: string, grades: string) =>
      `${better} passe avant ${worse}\u00a0: après retrait de ${removed} des mentions médianes, restent ${grades}.`,
    ranking: (order: string) => `Ordre\u00a0: ${order}`,
    tie: (tied: string, how: string, order: string) => `Égalité (${tied}) tranchée ${how}\u00a0: ${order}.`,
    by: (stage: Json | undefined, seed: string) =>
      stage === undefined ? `au sort, graine «\u202f${seed}\u202f»` : `par le tour ${String(stage)}`,
    median: 'mention',
    winners: (names: string) => `Résultat\u00a0: ${names}`,
    nobody: 'Résultat\u00a0: personne.',
  },
  en: {
    ballots: (ballots: number, blank: number) => `${ballots} ballots, ${blank} of them blank.`,
    quota: (quota: number, seats: number) => `Seats: ${seats}. Quota: ${quota}.`,
    kinds: {
      count: 'votes',
      approvals: 'approvals',
      grades: 'grades, from the worst to the best',
      pairs: 'pairs: how many prefer the row to the column',
      paths: 'strength of the strongest path from the row to the column',
      'first-preferences': 'first preferences',
      surplus: 'transfer of a surplus',
      exclusion: 'exclusion',
    } as Record<string, string>,
    round: (number: number) => `Round ${number}`,
    nonTransferable: 'non-transferable',
    rounding: 'lost by rounding',
    elected: (names: string) => `elected: ${names}`,
    removal: (better: string, worse: string, removed: string, grades: string) =>
      `${better} comes before ${worse}: once ${removed} of the median grades are removed, ${grades} are left.`,
    ranking: (order: string) => `Order: ${order}`,
    tie: (tied: string, how: string, order: string) => `Tie (${tied}) broken ${how}: ${order}.`,
    by: (stage: Json | undefined, seed: string) =>
      stage === undefined ? `by lot, seed “${seed}”` : `by round ${String(stage)}`,
    median: 'grade',
    winners: (names: string) => `Result: ${names}`,
    nobody: 'Result: nobody.',
  },
}

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json | undefined } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : String(value ?? ''))

/** The rounds in tables, for people. */
export function tallyText(tally: TallyJson, seed: string, language: Language): string {
  const say = words[language]
  const isStv = tally.method === 'stv'
  return [
    say.ballots(tally.ballots, tally.blank),
    ...(tally.quota === undefined ? [] : [say.quota(tally.quota, tally.seats)]),
    '',
    ...(isStv ? stvTable(tally.rounds, language) : tally.rounds.flatMap((round) => roundLines(round, language))),
    ...tally.rounds.flatMap(({ ties }) =>
      list(ties).flatMap((tie) => {
        if (!isRecord(tie)) return []
        return [say.tie(list(tie.tied).join(', '), say.by(tie.stage, seed), list(tie.order).join(', '))]
      }),
    ),
    tally.winners.length > 0 ? say.winners(tally.winners.join(', ')) : say.nobody,
    '',
  ].join('\n')
}

function roundLines(round: TallyRound, language: Language): string[] {
  const say = words[language]
  if (round.kind === 'removal')
    return [say.removal(text(round.better), text(round.worse), text(round.removed), list(round.grades).join(', ')), '']
  if (round.kind === 'ranking') return [rankingLine(round, language), '']
  const votes = isRecord(round.votes) ? Object.entries(round.votes) : []
  const title = `${say.round(round.round)}, ${say.kinds[round.kind] ?? round.kind}`
  return [
    title,
    ...table(rowsOf(round, votes, say.median)),
    ...(round.ranking ? [rankingLine(round, language)] : []),
    '',
  ]
}

function rowsOf(
  round: TallyRound,
  votes: readonly (readonly [string, Json | undefined])[],
  median: string,
): string[][] {
  if (round.kind === 'grades') {
    const medians = isRecord(round.medians) ? round.medians : {}
    const head = ['', ...list(round.grades).map(text), median]
    return [head, ...votes.map(([name, counts]) => [name, ...list(counts).map(text), text(medians[name])])]
  }
  if (round.kind === 'pairs' || round.kind === 'paths') {
    const names = votes.map(([name]) => name)
    const cells = (row: Json | undefined) => names.map((name) => (isRecord(row) ? text(row[name]) : ''))
    return [['', ...names], ...votes.map(([name, row]) => [name, ...cells(row)])]
  }
  return votes.map(([name, value]) => [name, text(value)])
}

const rankingLine = (round: TallyRound, language: Language) =>
  words[language].ranking(
    list(round.ranking)
      .map((group) => list(group).join(' = '))
      .join(' > '),
  )

/** One row a candidate, one column a round. */
function stvTable(rounds: readonly TallyRound[], language: Language): string[] {
  const say = words[language]
  const names = [...new Set(rounds.flatMap(({ votes }) => (isRecord(votes) ? Object.keys(votes) : [])))]
  const row = (name: string, cell: (round: TallyRound) => Json | undefined) => [
    name,
    ...rounds.map((round) => text(cell(round))),
  ]
  const events = rounds.map((round) => {
    const elected = list(round.elected).flatMap((one) => (isRecord(one) ? [text(one.candidate)] : []))
    const from = round.from === null ? '' : ` (${text(round.from)})`
    return `${say.round(round.round)}, ${say.kinds[round.kind] ?? round.kind}${from}${elected.length > 0 ? `, ${say.elected(elected.join(', '))}` : ''}`
  })
  return [
    ...table([
      row('', ({ round }) => round),
      ...names.map((name) => row(name, ({ votes }) => (isRecord(votes) ? votes[name] : ''))),
      row(say.nonTransferable, (round) => round.nonTransferable),
      row(say.rounding, (round) => round.rounding),
    ]),
    '',
    ...events,
    '',
  ]
}

/** Columns as wide as their widest cell; names to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}
