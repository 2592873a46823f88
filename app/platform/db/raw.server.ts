import { env } from '../env.server'
import { runOnSqlite, type Tx } from './db.server'
import { isPostgresql } from './provider'
import type { SqliteValue } from './sqlite-adapter.server'

export type RawValue = string | number | boolean | null

/** SQL with `?` for each value, as the database at hand writes it: SQLite takes it as it is, PostgreSQL numbers them. */
function inDialect(sql: string): string {
  if (!isPostgresql(env().databaseUrl)) return sql
  let place = 0
  return sql.replaceAll('?', () => `$${(place += 1)}`)
}

/** `(?, ?, ?)` for each of `rows` rows of `width` values. */
export const placesOf = (width: number, rows = 1): string =>
  Array.from({ length: rows }, () => `(${Array.from({ length: width }, () => '?').join(', ')})`).join(', ')

/**
 * Statements of many rows at once, where Prisma's own would cost one call a row. The text is the portal's own, with `?` for
 * each value and no other question mark; both databases take it.
 */
export const executeRaw = (tx: Tx, sql: string, values: readonly RawValue[]): Promise<number> =>
  tx.$executeRawUnsafe(inDialect(sql), ...values)

/** Characters of one statement's rows, about: one value that the driver passes on, whatever it holds. */
const longestRows = 4_000_000
/** Rows that SQLite writes before the rest of the process has its turn. */
const rowsAtOnce = 10_000

/** The same rows as their JSON, cut in parts that a statement takes. */
function* inParts(rows: readonly (readonly RawValue[])[], columns: readonly string[]): Generator<string> {
  let [part, length]: [string[], number] = [[], 0]
  for (const row of rows) {
    const json = JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null])))
    part.push(json)
    length += json.length
    if (length < longestRows) continue
    yield `[${part.join(',')}]`
    part = []
    length = 0
  }
  if (part.length > 0) yield `[${part.join(',')}]`
}

/** SQLite has no booleans. */
const asSqlite = (value: RawValue): SqliteValue => (typeof value === 'boolean' ? Number(value) : value)

/**
 * Writes many rows; each has the values of `columns`, in their order; instants as `instantValue` writes them. SQLite's go
 * straight to its connection, PostgreSQL's as one JSON text in a few statements: thousands of values, each a parameter that
 * Prisma passes on, cost several times what the database takes.
 */
export async function insertRows(
  tx: Tx,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly RawValue[])[],
): Promise<void> {
  const names = columns.map((name) => `"${name}"`).join(', ')
  if (isPostgresql(env().databaseUrl)) {
    const sql = `INSERT INTO "${table}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${table}", $1::json)`
    for (const part of inParts(rows, columns)) await tx.$executeRawUnsafe(sql, part)
    return
  }
  const sql = `INSERT INTO "${table}" (${names}) VALUES ${placesOf(columns.length)}`
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await runOnSqlite(
      tx,
      sql,
      rows.slice(from, from + rowsAtOnce).map((row) => row.map(asSqlite)),
    )
}

export const queryRaw = (
  tx: Tx,
  sql: string,
  values: readonly RawValue[],
): Promise<readonly Readonly<Record<string, unknown>>[]> => tx.$queryRawUnsafe(inDialect(sql), ...values)
