import { csvCell } from '~/platform/pure/csv'
import type { AnswerLine } from './view'

/** The columns of the board's files, in order. */
export const boardColumns = [
  'debat',
  'recommandation',
  'titre',
  'institution',
  'reponse',
  'situation',
  'echeance',
  'reponse_attendue_le',
  'demonstration',
  'adresse',
] as const

type ExportRow = Record<(typeof boardColumns)[number], string>

export const boardRow = (line: AnswerLine, addressOf: (line: AnswerLine) => string): ExportRow => ({
  debat: line.debate.title,
  recommandation: String(line.number),
  titre: line.title,
  institution: line.body,
  reponse: line.status ?? '',
  situation: line.standing,
  echeance: line.date ?? '',
  reponse_attendue_le: line.dueOn,
  demonstration: line.debate.isDemonstration ? 'oui' : 'non',
  adresse: addressOf(line),
})

/** The whole CSV file; the byte order mark tells spreadsheets that it is UTF-8. */
export const boardCsv = (rows: readonly ExportRow[]): string =>
  `\ufeff${[boardColumns, ...rows.map((row) => boardColumns.map((column) => row[column]))]
    .map((cells) => `${cells.map(csvCell).join(';')}\r\n`)
    .join('')}`
