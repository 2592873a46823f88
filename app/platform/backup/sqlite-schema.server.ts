import type Database from 'better-sqlite3'
import * as z from 'zod'
import { type Column, columnType, inDependencyOrder, type Table } from './values'

export type SqliteTable = Table & { key: readonly string[] }

const tableRow = z.object({ name: z.string() })
const columnRow = z.object({ name: z.string(), type: z.string(), pk: z.number() })
const referenceRow = z.object({ table: z.string() })
const migrationRow = z.object({ migration_name: z.string() })

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** The portal's tables, in dependency order. */
export function sqliteTables(database: Database.Database): SqliteTable[] {
  const names = database
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '_prisma_migrations'",
    )
    .all()
    .map((row) => tableRow.parse(row).name)
  const references = names.flatMap((name) =>
    database
      .prepare(`PRAGMA foreign_key_list(${quoted(name)})`)
      .all()
      .map((row) => [name, referenceRow.parse(row).table] as const),
  )
  return inDependencyOrder(names, references).map((name) => {
    const columns = database
      .prepare(`PRAGMA table_info(${quoted(name)})`)
      .all()
      .map((row) => columnRow.parse(row))
    return {
      name,
      columns: columns.map((column): Column => ({
        name: column.name,
        type: columnType(column.type, `${name}.${column.name}`),
      })),
      key: columns
        .filter(({ pk }) => pk > 0)
        .sort((a, b) => a.pk - b.pk)
        .map((column) => column.name),
    }
  })
}

export const sqliteMigrations = (database: Database.Database): string[] =>
  database
    .prepare(
      'SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY 1',
    )
    .all()
    .map((row) => migrationRow.parse(row).migration_name)
