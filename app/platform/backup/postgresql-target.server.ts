import { connectAsText, postgresqlMigrations, postgresqlTables, quoted } from './postgresql-schema.server'
import type { Target } from './target'
import type { ColumnType, Portable } from './values'

/** PostgreSQL takes at most 65,535 values in one statement. */
const mostValues = 30_000

const stored = (type: ColumnType, value: Portable): string | number | boolean | Buffer | null =>
  value === null
    ? null
    : type === 'bytes'
      ? Buffer.from(String(value), 'base64')
      : type === 'instant'
        ? String(value).replace(/Z$/, '')
        : value

export async function openPostgresqlTarget(url: string): Promise<Target> {
  const client = await connectAsText(url)
  await client.query('BEGIN')
  // The same lock as the portal's own writes: none comes in between.
  await client.query('SELECT pg_advisory_xact_lock(20210317)')
  const tables = await postgresqlTables(client)
  let open = true
  return {
    tables,
    migrations: await postgresqlMigrations(client),
    async count(table) {
      const { rows } = await client.query<{ count: string }>(`SELECT count(*) AS count FROM ${quoted(table)}`)
      return Number(rows[0]?.count ?? 0)
    },
    // TRUNCATE sets off no trigger on rows: the journal's refusal stays in place.
    empty: async () => void (await client.query(`TRUNCATE ${tables.map(({ name }) => quoted(name)).join(', ')}`)),
    async insert(table, rows) {
      const width = table.columns.length
      const columns = table.columns.map(({ name }) => quoted(name)).join(', ')
      const step = Math.max(1, Math.floor(mostValues / width))
      for (let from = 0; from < rows.length; from += step) {
        const some = rows.slice(from, from + step)
        const places = some
          .map((_row, line) => `(${table.columns.map((_column, index) => `$${line * width + index + 1}`).join(', ')})`)
          .join(', ')
        const values = some.flatMap((row) => table.columns.map(({ type }, index) => stored(type, row[index] ?? null)))
        await client.query(`INSERT INTO ${quoted(table.name)} (${columns}) VALUES ${places}`, values)
      }
    },
    async commit() {
      await client.query('COMMIT')
      open = false
    },
    async close() {
      if (open) await client.query('ROLLBACK').catch(() => undefined)
      await client.end()
    },
  }
}
