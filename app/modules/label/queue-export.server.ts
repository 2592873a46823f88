import { today } from '~/platform/clock.server'
import { type OdsCell, odsFile } from '~/platform/files/ods.server'
import type { Locale } from '~/platform/i18n/locale'
import type { Actor } from '~/platform/permissions'
import { csvCell } from '~/platform/pure/csv'
import { civilDateOf } from '~/platform/pure/civil-date'
import type { Text } from '../criteria/rules/text'
import { decisionMessages } from './messages/decision'
import { toolMessages } from './messages/tools'
import { schemes } from './queries-schemes.server'
import { queueFileRows } from './queries-tools.server'
import { daysUsedOn } from './rules/clock'
import { departementWithCode } from './rules/departements'
import { departementOf } from './store.server'

type Names = ReadonlyMap<string, Text>
type Row = NonNullable<Awaited<ReturnType<typeof queueFileRows>>>[number]

const shown = (cell: OdsCell): string => (cell === null ? '' : typeof cell === 'object' ? cell.date : String(cell))

/** The cells of one file, in the order of the columns. The label is named even where there is one: columns stay the same. */
function cellsOf(row: Row, names: Names, day: string, locale: Locale): OdsCell[] {
  const words = decisionMessages[locale]
  const { export: columns } = toolMessages[locale]
  const departement = departementOf(row.organisation)
  const date = (on: string | null): OdsCell => (on === null ? null : { date: on })
  return [
    row.number,
    row.submittedTitle ?? row.title,
    row.organisation.name,
    names.get(row.scheme)?.[locale] ?? row.scheme,
    words.initiativeKinds[row.initiativeKind],
    departement === null ? null : departementWithCode(departement),
    words.states[row.state],
    row.assignedTo?.name ?? null,
    date(row.submittedAt && civilDateOf(row.submittedAt)),
    date(row.dueOn),
    daysUsedOn({ daysUsed: row.daysUsed, startedOn: row.clockStartedOn }, day),
    row.dueOn !== null && row.dueOn < day ? columns.yes : columns.no,
  ]
}

/** The filtered queue as a file for a spreadsheet; null for whoever does not see the queue. Nobody else is to keep it. */
export async function queueFile(
  actor: Actor,
  request: Request,
  { format, locale }: { format: 'csv' | 'ods'; locale: Locale },
): Promise<Response | null> {
  const rows = await queueFileRows(actor, new URL(request.url).searchParams)
  if (!rows) return null
  const names: Names = new Map((await schemes()).map(({ key, name }) => [key, name]))
  const day = today()
  const { export: words } = toolMessages[locale]
  const header = Object.values(words.columns)
  const cells = rows.map((row) => cellsOf(row, names, day, locale))
  const csv = () =>
    `\ufeff${[header, ...cells].map((line) => `${line.map((cell) => csvCell(shown(cell))).join(';')}\r\n`).join('')}`
  return new Response(format === 'csv' ? csv() : odsFile({ name: words.sheet, header, rows: cells }), {
    headers: {
      'Content-Type':
        format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/vnd.oasis.opendocument.spreadsheet',
      'Content-Disposition': `attachment; filename="demandes-de-label-${day}.${format}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
