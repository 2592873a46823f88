import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { db } from '~/platform/db/db.server'
import type { FileColumn } from './import-file.server'
import type { RowOutcome } from './check-import.server'
import { type ColumnMatching, headerName, matchingWithin, proposedMatching } from './rules/import/columns'

/** What a header is kept by: it may be long. */
export const headerHash = (names: readonly string[]): string =>
  createHash('sha256').update(headerName(names)).digest('hex')

const outcomes: readonly RowOutcome[] = ['created', 'updated', 'unchanged', 'duplicate', 'refused', 'gone']
const isOutcome = (text: string): text is RowOutcome => (outcomes as readonly string[]).includes(text)

export type ReportedRow = Readonly<{ line: number; key: string | null; outcome: RowOutcome; report: string }>

/** The rows of a run that a person should read: refused, duplicates, gone, or with a note; in the order of the file. */
export async function reportedRows(
  runId: string,
  { take, skip = 0 }: { take: number; skip?: number },
): Promise<ReportedRow[]> {
  const rows = await db.importRow.findMany({
    where: {
      runId,
      OR: [{ outcome: { in: ['refused', 'duplicate', 'gone'] } }, { report: { not: { in: ['{}', '{"notes":[]}'] } } }],
    },
    orderBy: { line: 'asc' },
    select: { line: true, key: true, outcome: true, report: true },
    take,
    skip,
  })
  return rows.flatMap(({ outcome, ...row }) => (isOutcome(outcome) ? [{ ...row, outcome }] : []))
}

const columnsSchema = z.array(z.object({ name: z.string(), example: z.string() }))
/** The columns of the file that a run read. */
export const readColumns = ({ columns }: { columns: string }): FileColumn[] => columnsSchema.parse(JSON.parse(columns))
export const columnNames = (run: { columns: string }): string[] => readColumns(run).map(({ name }) => name)

/** What each column is read into, from a matching as it is kept. */
export const fieldsByColumn = (matching: string): ReadonlyMap<string, string> =>
  new Map(Object.entries(JSON.parse(matching) as ColumnMatching).map(([field, column]) => [column, field]))

/** Which columns of these names are read into which fields: as the team chose for the same header, else by their usual names. */
export async function matchingFor(names: readonly string[]): Promise<ColumnMatching> {
  const kept = await db.importMatching.findUnique({ where: { header: headerHash(names) } })
  return kept ? matchingWithin(JSON.parse(kept.matching) as ColumnMatching, names) : proposedMatching(names)
}

/** A run with its source, as the page that confirms it shows it. */
export const importRun = (id: string) => db.importRun.findUnique({ where: { id }, include: { source: true } })

/** The latest runs, for the team. */
export const importRuns = (take = 20) =>
  db.importRun.findMany({
    orderBy: { createdAt: 'desc' },
    take,
    include: { source: { select: { name: true, url: true } } },
  })
