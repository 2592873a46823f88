import { db, transact } from '~/platform/db/db.server'
import { insertRows } from '~/platform/db/raw.server'
import { canonicalJson, type Json } from '~/platform/pure/canonical-json'
import { fold } from '~/platform/pure/fold'
import { type ImportFormat, readRows } from './import-file.server'
import { vocabularyMessages } from './messages/vocabularies'
import { placeFinder, settleIn } from './place.server'
import type { ContentOf } from './rules/entry-content'
import { readRow, type ReadRow, type RowRules } from './rules/import/row'

/** What a row becomes. */
export type RowOutcome = 'created' | 'updated' | 'unchanged' | 'duplicate' | 'refused' | 'gone'
export type ImportCounts = Readonly<Record<RowOutcome, number>>
export const noRows: ImportCounts = { created: 0, updated: 0, unchanged: 0, duplicate: 0, refused: 0, gone: 0 }

type StagedRow = {
  line: number
  key: string | null
  outcome: RowOutcome
  entryId: string | null
  content: string | null
  report: string
}

const batch = 500
const nothingToSay = '{"notes":[]}'
const columns = ['runId', 'line', 'key', 'outcome', 'entryId', 'content', 'report', 'done'] as const

async function stage(runId: string, rows: readonly StagedRow[]): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map((row) => [runId, row.line, row.key, row.outcome, row.entryId, row.content, row.report, false])
  await transact((tx) => insertRows(tx, 'ImportRow', columns, values))
}

/** Compares some rows with what the source gave before and with what the network has. */
async function compare(sourceId: string, rows: readonly ReadRow[], seen: Map<string, number>): Promise<StagedRow[]> {
  const finder = await placeFinder()
  const readable = rows.flatMap((row) => ('content' in row ? [row] : []))
  const settled = new Map(
    readable.map(({ line, content }) => [line, { ...content, place: settleIn(finder, content.place).place }]),
  )
  const known = new Map(
    (
      await db.entry.findMany({
        where: { sourceId, sourceKey: { in: readable.map(({ key }) => key) } },
        select: { id: true, sourceKey: true, content: true, state: true, goneAt: true },
      })
    ).map((entry) => [entry.sourceKey ?? '', entry]),
  )
  const alike = await entriesAlike(sourceId, [...settled.values()])
  return rows.map((row): StagedRow => {
    const { line, key } = row
    if ('faults' in row)
      return {
        line,
        key,
        outcome: 'refused',
        entryId: null,
        content: null,
        report: canonicalJson({ faults: row.faults }),
      }
    const first = seen.get(row.key)
    if (first !== undefined)
      return {
        line,
        key,
        outcome: 'refused',
        entryId: null,
        content: null,
        report: canonicalJson({ sameKeyAs: first }),
      }
    seen.set(row.key, line)
    const kept = settled.get(line) ?? row.content
    const content = canonicalJson(kept as unknown as Json)
    const report = canonicalJson({ notes: row.notes })
    const entry = known.get(row.key)
    if (entry) {
      const same = entry.content === content && entry.state === 'published' && entry.goneAt === null
      return { line, key, outcome: same ? 'unchanged' : 'updated', entryId: entry.id, content, report }
    }
    const other = alike.get(likenessKey(kept))
    if (other)
      return { line, key, outcome: 'duplicate', entryId: null, content, report: canonicalJson({ duplicateOf: other }) }
    return { line, key, outcome: 'created', entryId: null, content, report }
  })
}

const likenessKey = ({ title, place }: Pick<ContentOf['practice'], 'title' | 'place'>): string =>
  `${fold(title)}|${place?.territory ?? ''}`

/** Entries of the network, or of another source, with the same title at the same place: what a row would double. */
async function entriesAlike(
  sourceId: string,
  contents: readonly ContentOf['practice'][],
): Promise<Map<string, string>> {
  // By state and title alone, which is an index: asked for the kind too, SQLite would go through every practice.
  const found = await db.entry.findMany({
    where: { state: { in: ['published', 'pending'] }, foldedTitle: { in: contents.map(({ title }) => fold(title)) } },
    select: { kind: true, slug: true, foldedTitle: true, territoryCode: true, sourceId: true },
  })
  return new Map(
    found
      .filter((entry) => entry.kind === 'practice' && entry.sourceId !== sourceId)
      .map(({ slug, foldedTitle, territoryCode }) => [`${foldedTitle}|${territoryCode ?? ''}`, slug]),
  )
}

/** What the source gave before and no longer has; what is known to be gone is only told again where it is to be removed. */
async function* gone(
  sourceId: string,
  seen: ReadonlyMap<string, number>,
  { from, removes }: { from: number; removes: boolean },
): AsyncGenerator<StagedRow> {
  let after = ''
  let line = from
  for (;;) {
    const rows = await db.entry.findMany({
      where: { sourceId, sourceKey: { gt: after }, state: 'published', ...(removes ? {} : { goneAt: null }) },
      select: { id: true, sourceKey: true },
      // In the order of an index: in any other, all would be sorted for each thousand.
      orderBy: { sourceKey: 'asc' },
      take: 1000,
    })
    for (const { id, sourceKey } of rows)
      if (!seen.has(sourceKey ?? '')) {
        line += 1
        yield { line, key: sourceKey, outcome: 'gone', entryId: id, content: null, report: '{}' }
      }
    const last = rows.at(-1)
    if (!last) return
    after = last.sourceKey ?? ''
  }
}

/**
 * Reads a whole file against a source and keeps, row by row, what each would become; nothing else is written. Memory holds
 * a batch of rows and the keys. Throws `ImportFileFault` where the file itself cannot be read.
 */
export async function checkFile(
  run: { id: string; sourceId: string },
  file: string,
  format: ImportFormat,
  { removes, ...rules }: Omit<RowRules, 'gazetteer' | 'languages'> & { removes: boolean },
): Promise<ImportCounts> {
  const full: RowRules = {
    ...rules,
    gazetteer: await placeFinder(),
    languages: [vocabularyMessages.fr, vocabularyMessages.en],
  }
  const counts = { ...noRows }
  const seen = new Map<string, number>()
  let rows: ReadRow[] = []
  let last = 0
  const keep = async (staged: readonly StagedRow[]) => {
    for (const { outcome } of staged) counts[outcome] += 1
    // What stays as it is and has nothing to say is counted: a source read every day is mostly that.
    await stage(
      run.id,
      staged.filter(({ outcome, report }) => outcome !== 'unchanged' || report !== nothingToSay),
    )
  }
  const flush = async () => {
    const some = rows
    rows = []
    if (some.length > 0) await keep(await compare(run.sourceId, some, seen))
  }
  for await (const row of readRows(file, format)) {
    rows.push(readRow(row, full))
    last = row.line
    if (rows.length >= batch) await flush()
  }
  await flush()
  const missing: StagedRow[] = []
  for await (const row of gone(run.sourceId, seen, { from: last, removes })) {
    missing.push(row)
    if (missing.length >= batch) await keep(missing.splice(0))
  }
  await keep(missing)
  return counts
}
