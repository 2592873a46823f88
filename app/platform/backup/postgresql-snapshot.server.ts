import { connectAsText, postgresqlMigrations, postgresqlTables, quoted } from './postgresql-schema.server'
import type { Snapshot } from './snapshot'
import { type ColumnType, instantOf, type Portable } from './values'

const carry: Readonly<Record<ColumnType, (value: string) => Portable>> = {
  text: (value) => value,
  integer: Number,
  bigint: (value) => value,
  float: Number,
  boolean: (value) => value === 't',
  instant: instantOf,
  bytes: (value) => Buffer.from(value.slice(2), 'hex').toString('base64'),
}

const fetched = 200

/** A transaction that sees one moment and writes nothing; rows come through a cursor, a few at a time. */
export async function openPostgresqlSnapshot(url: string): Promise<Snapshot> {
  const client = await connectAsText(url)
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const tables = await postgresqlTables(client)
  const migrations = await postgresqlMigrations(client)
  return {
    tables,
    migrations,
    async *rows(table) {
      const key = tables.find(({ name }) => name === table.name)?.key ?? []
      const order = key.length > 0 ? ` ORDER BY ${key.map((name) => `${quoted(name)}`).join(', ')}` : ''
      const columns = table.columns.map(({ name }) => quoted(name)).join(', ')
      await client.query(
        `DECLARE backup_rows NO SCROLL CURSOR FOR SELECT ${columns} FROM ${quoted(table.name)}${order}`,
      )
      for (;;) {
        const { rows } = await client.query<(string | null)[]>({
          text: `FETCH ${fetched} FROM backup_rows`,
          rowMode: 'array',
        })
        for (const row of rows)
          yield table.columns.map(({ type }, index) => {
            const value = row[index]
            return value === null || value === undefined ? null : carry[type](value)
          })
        if (rows.length < fetched) break
      }
      await client.query('CLOSE backup_rows')
    },
    close: () => client.end(),
  }
}
