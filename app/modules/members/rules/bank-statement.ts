import type { CivilDate } from '../../../platform/pure/civil-date'
import { fold } from '../../../platform/pure/fold'
import { readCents, readDay } from '../../../platform/pure/french-figures'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import { parseCsv } from '../../territory/rules/csv'

/** A line of a statement: money in is positive, money out negative. */
export type BankLine = {
  line: number
  on: CivilDate
  cents: number
  label: string
  /** Names the line wherever it is read again: day, amount, label, and which one it is among those that are alike that day. */
  key: string
}
export type BankStatement = { lines: BankLine[]; faults: number[] }

const heads = {
  date: ['date', 'date operation', 'date de l operation', 'date comptable', 'date de comptabilisation', 'date valeur'],
  amount: ['montant', 'montant eur', 'montant en euros', 'montant euros', 'amount'],
  credit: ['credit', 'credit eur', 'credit euros', 'montant credit'],
  debit: ['debit', 'debit eur', 'debit euros', 'montant debit'],
}
const labelHead =
  /^(libelle|label|description|detail|details|nature|reference|information|informations|communication|motif)/

type Columns = { date: number; amount: number; credit: number; debit: number; labels: number[] }

function columnsOf(cells: readonly string[]): Columns | null {
  const folded = cells.map(fold)
  const find = (names: readonly string[]) => names.map((name) => folded.indexOf(name)).find((index) => index >= 0) ?? -1
  const found = {
    date: find(heads.date),
    amount: find(heads.amount),
    credit: find(heads.credit),
    debit: find(heads.debit),
    labels: folded.flatMap((name, index) => (labelHead.test(name) ? [index] : [])),
  }
  return found.date >= 0 && (found.amount >= 0 || found.credit >= 0) && found.labels.length > 0 ? found : null
}

/** What a bank writes before the heads of the columns (account, period, balance) is left out. */
function headLine(text: string): number {
  const lines = text.split(/\r\n|\r|\n/, 40)
  return lines.findIndex((line) => {
    const folded = fold(line)
    return /\bdate\b/.test(folded) && /\b(montant|credit|amount)\b/.test(folded)
  })
}

/**
 * Reads a bank's CSV: a day, a label, an amount (or a debit and a credit), whatever the separator and the order of the
 * columns; several label columns are read as one text. `faults` are the lines that cannot be read. Refused: columns-missing,
 * file-unreadable (a quote never closes), file-empty.
 */
export function readStatement(text: string): Outcome<BankStatement> {
  const start = headLine(text)
  if (start < 0) return refused({ code: 'columns-missing', field: 'file' })
  const body = text
    .split(/\r\n|\r|\n/)
    .slice(start)
    .join('\n')
  const { records, openQuote } = parseCsv(body)
  if (openQuote !== undefined) return refused({ code: 'file-unreadable', field: 'file' })
  const [head, ...rest] = records
  const columns = head && columnsOf(head.cells)
  if (!columns) return refused({ code: 'columns-missing', field: 'file' })
  if (rest.length === 0) return refused({ code: 'file-empty', field: 'file' })
  const statement: BankStatement = { lines: [], faults: [] }
  const alike = new Map<string, number>()
  for (const { line, cells } of rest) {
    const on = readDay(cells[columns.date] ?? '')
    const cents = amountOf(cells, columns)
    const label = columns.labels
      .map((index) => cells[index] ?? '')
      .filter((part) => part !== '')
      .join(' ')
    if (on === null || cents === null) {
      statement.faults.push(line + start)
      continue
    }
    const same = `${on}|${cents}|${fold(label)}`
    const nth = (alike.get(same) ?? 0) + 1
    alike.set(same, nth)
    statement.lines.push({ line: line + start, on, cents, label, key: `${same}|${nth}` })
  }
  return ok(statement)
}

function amountOf(cells: readonly string[], { amount, credit, debit }: Columns): number | null {
  if (amount >= 0) return readCents(cells[amount] ?? '')
  const [inward = '', outward = ''] = [cells[credit], debit >= 0 ? cells[debit] : '']
  if (inward !== '') return readCents(inward)
  const out = readCents(outward)
  return out === null ? null : -Math.abs(out)
}
