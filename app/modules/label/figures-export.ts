import { csvCell } from '~/platform/pure/csv'
import type { Cell } from '~/platform/pure/small-cells'
import type { AppealLine, LabelFigures, Line } from './rules/figures'

const columns = [
  'tableau',
  'groupe',
  'dossiers',
  'accordes',
  'accordes_avec_plan',
  'refuses',
  'mediane_jours',
  'neuf_sur_dix_jours',
  'ecart',
] as const
type Row = readonly (string | number)[]

const together = (choices: readonly string[]): string => choices.join(' + ')
const lineRow = (table: string, line: Omit<Line, 'differs'> & { differs?: Line['differs'] }): Row => [
  table,
  together(line.choices),
  line.decided,
  line.granted,
  line.withPlan,
  line.refused,
  line.median,
  line.nineInTen,
  line.differs ?? '',
]
const cellRow =
  (table: string) =>
  ({ choices, count }: Cell): Row => [table, together(choices), count]
const appealRow = ({ choices, filed, granted, upheld }: AppealLine): Row => [
  'recours',
  together(choices),
  filed,
  granted,
  '',
  upheld,
]

/** The tables of the page in one file: a line says its table, then its group; what is put together is joined by ' + '. */
export function figuresCsv(figures: LabelFigures): string {
  const rows: Row[] = [
    columns,
    ['dossiers-recus', '', figures.received],
    ...(figures.receivedByYear ?? []).map(cellRow('dossiers-recus')),
    ...(figures.all ? [lineRow('decisions', { choices: [], ...figures.all })] : []),
    ...figures.byYear.map((line) => lineRow('decisions-par-annee', line)),
    ...figures.byKind.map((line) => lineRow('decisions-par-nature', line)),
    ...figures.byDepartement.map((line) => lineRow('decisions-par-departement', line)),
    ...(figures.reasons ?? []).map(cellRow('motifs-de-refus')),
    ...(figures.appeals.lines ?? []).map(appealRow),
  ]
  const line = (row: Row): string => columns.map((_, index) => csvCell(String(row[index] ?? ''))).join(';')
  return `\ufeff${rows.map((row) => `${line(row)}\r\n`).join('')}`
}
