import Database from 'better-sqlite3'
import * as z from 'zod'
import type { Snapshot } from './snapshot'
import { quoted, sqliteMigrations, sqliteTables } from './sqlite-schema.server'
import { type ColumnType, instantOf, type Portable } from './values'

const number = z.union([z.number(), z.bigint().transform(Number)])
const carry: Readonly<Record<ColumnType, z.ZodType<Portable>>> = {
  text: z.string(),
  integer: number,
  bigint: z.union([z.number(), z.bigint()]).transform(String),
  float: number,
  boolean: number.transform((value) => value !== 0),
  instant: z.union([z.string(), number]).transform(instantOf),
  bytes: z.instanceof(Buffer).transform((value) => value.toString('base64')),
}

/** A read transaction of its own: in WAL mode it sees one moment, and hinders no writer. */
export async function openSqliteSnapshot(url: string): Promise<Snapshot> {
  const database = new Database(url.replace(/^file:/, ''), { readonly: true, timeout: 15_000 })
  // The moment is that of the first read inside the transaction.
  database.exec('BEGIN')
  const tables = sqliteTables(database)
  return {
    tables,
    migrations: sqliteMigrations(database),
    async *rows(table) {
      const known = tables.find(({ name }) => name === table.name)
      const statement = database
        .prepare(
          `SELECT ${table.columns.map(({ name }) => quoted(name)).join(', ')} FROM ${quoted(table.name)} ORDER BY ${(known?.key ?? []).map(quoted).join(', ') || 'rowid'}`,
        )
        .raw(true)
        .safeIntegers(table.columns.some(({ type }) => type === 'bigint'))
      for (const row of statement.iterate()) {
        const values = z.array(z.unknown()).parse(row)
        yield table.columns.map(({ type }, index) => (values[index] === null ? null : carry[type].parse(values[index])))
      }
    },
    async close() {
      database.exec('ROLLBACK')
      database.close()
    },
  }
}
