import Database from 'better-sqlite3'
import * as z from 'zod'
import { quoted, sqliteMigrations, sqliteTables } from './sqlite-schema.server'
import type { Target } from './target'
import type { ColumnType, Portable } from './values'

const triggerRow = z.object({ name: z.string(), sql: z.string() })
const countRow = z.object({ count: z.number() })

/** As Prisma's adapter writes them: instants as text in ISO 8601 with their offset, booleans as 0 and 1. */
function stored(type: ColumnType, value: Portable): string | number | bigint | Buffer | null {
  if (value === null) return null
  if (type === 'boolean') return value === true ? 1 : 0
  if (type === 'instant') return String(value).replace(/Z$/, '+00:00')
  if (type === 'bytes') return Buffer.from(String(value), 'base64')
  if (type === 'bigint') return BigInt(value)
  return typeof value === 'boolean' ? Number(value) : value
}

export async function openSqliteTarget(url: string): Promise<Target> {
  const database = new Database(url.replace(/^file:/, ''), { timeout: 15_000 })
  database.pragma('journal_mode=WAL')
  database.pragma('synchronous=FULL')
  database.pragma('foreign_keys=ON')
  database.exec('BEGIN IMMEDIATE')
  const tables = sqliteTables(database)
  return {
    tables,
    migrations: sqliteMigrations(database),
    count: async (table) =>
      countRow.parse(database.prepare(`SELECT count(*) AS count FROM ${quoted(table)}`).get()).count,
    async empty() {
      // The journal refuses to lose a line: its triggers step aside, inside this transaction only.
      const triggers = database
        .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        .all()
        .map((row) => triggerRow.parse(row))
      for (const { name } of triggers) database.exec(`DROP TRIGGER ${quoted(name)}`)
      for (const { name } of [...tables].reverse()) database.exec(`DELETE FROM ${quoted(name)}`)
      for (const { sql } of triggers) database.exec(sql)
    },
    async insert(table, rows) {
      const places = table.columns.map(() => '?').join(', ')
      const statement = database.prepare(
        `INSERT INTO ${quoted(table.name)} (${table.columns.map(({ name }) => quoted(name)).join(', ')}) VALUES (${places})`,
      )
      for (const row of rows) statement.run(...table.columns.map(({ type }, index) => stored(type, row[index] ?? null)))
    },
    commit: async () => void database.exec('COMMIT'),
    async close() {
      if (database.inTransaction) database.exec('ROLLBACK')
      database.close()
    },
  }
}
