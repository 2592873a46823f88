import { parseCsv } from '~/modules/territory/rules/csv'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, type Refusal, refused } from '~/platform/pure/outcome'
import { answerPermissions } from '../permissions'
import { type CensusFault, mostCensusLines, readCensus } from '../rules/census-csv'

type Input = { text: string; year: number; source: string }
type Read = { rows: number; territories: number; people: number }
export type CensusRefusal = Refusal & { faults?: readonly CensusFault[] }

/**
 * Reads the census's file, line by line, and takes it whole or not at all; it replaces what was imported before. With
 * `dry`, only says what it holds.
 */
export async function importCensus(
  actor: Actor,
  { text, year, source }: Input,
  { dry = false } = {},
): Promise<Outcome<Read, CensusRefusal>> {
  if (!can(actor, answerPermissions['answers.import-census'], null)) return refused({ code: 'not-found' })
  const { records, openQuote } = parseCsv(text)
  if (openQuote !== undefined) return refused({ code: 'census-quote', field: 'file', detail: { line: openQuote } })
  if (records.length > mostCensusLines) return refused({ code: 'census-long', field: 'file' })
  const { rows, faults } = readCensus(records)
  if (faults.length > 0) return refused({ code: 'census-faults', field: 'file', faults })
  if (rows.length === 0) return refused({ code: 'census-empty', field: 'file' })
  const read = {
    rows: rows.length,
    territories: new Set(rows.map(({ territoryCode }) => territoryCode)).size,
    people: rows.reduce((sum, { people }) => sum + people, 0),
  }
  if (dry) return ok(read)
  return transact(async (tx) => {
    await tx.censusFigure.deleteMany({})
    await tx.censusFigure.createMany({ data: rows.map((row) => ({ ...row, year, source })) })
    await writeJournal(tx, {
      actor,
      act: 'answers.import-census',
      subject: { kind: 'census', id: String(year) },
      data: { rows: read.rows, territories: read.territories, year },
    })
    return ok(read)
  })
}
