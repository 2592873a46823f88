import pg from 'pg'
import { columnType, inDependencyOrder, type Table } from './values'

export type PostgresqlTable = Table & { key: readonly string[] }
type Row = Record<string, string | null>

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A connection whose values all come as the server's own text: nothing is read in the machine's time zone or rounded. */
export async function connectAsText(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    types: { getTypeParser: () => (text: string | Buffer) => text.toString() },
  })
  await client.connect()
  await client.query("SET DateStyle = 'ISO'; SET bytea_output = 'hex'; SET extra_float_digits = 1")
  return client
}

const rowsOf = async (client: pg.Client, sql: string): Promise<Row[]> => (await client.query<Row>(sql)).rows
const text = (row: Row, name: string): string => row[name] ?? ''

/** The portal's tables, in dependency order. */
export async function postgresqlTables(client: pg.Client): Promise<PostgresqlTable[]> {
  const columns = await rowsOf(
    client,
    `SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.table_name <> '_prisma_migrations'
     ORDER BY c.table_name, c.ordinal_position`,
  )
  const constraints = await rowsOf(
    client,
    `SELECT c.contype::text AS kind, c.conrelid::regclass::text AS source, c.confrelid::regclass::text AS target, a.attname::text AS column
     FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace AND n.nspname = current_schema()
     CROSS JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k(attnum, place)
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum
     WHERE c.contype IN ('p', 'f') ORDER BY c.conname, k.place`,
  )
  // regclass quotes the names that need it.
  const plain = (name: string) => name.replace(/^"|"$/g, '').replaceAll('""', '"')
  const names = [...new Set(columns.map((row) => text(row, 'table_name')))]
  const references = constraints
    .filter((row) => row['kind'] === 'f')
    .map((row) => [plain(text(row, 'source')), plain(text(row, 'target'))] as const)
  return inDependencyOrder(names, references).map((name) => ({
    name,
    columns: columns
      .filter((row) => row['table_name'] === name)
      .map((row) => ({
        name: text(row, 'column_name'),
        type: columnType(text(row, 'data_type'), `${name}.${text(row, 'column_name')}`),
      })),
    key: constraints
      .filter((row) => row['kind'] === 'p' && plain(text(row, 'source')) === name)
      .map((row) => text(row, 'column')),
  }))
}

export const postgresqlMigrations = async (client: pg.Client): Promise<string[]> =>
  (
    await rowsOf(
      client,
      'SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY 1',
    )
  ).map((row) => text(row, 'migration_name'))
