import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import pg from 'pg'
import * as z from 'zod'
import { env } from '../env.server'
import { isPostgresql } from './provider'

type Value = string | number | null
type Source = { read: (sql: string, values: readonly Value[]) => Promise<unknown[]>; close: () => Promise<void> }

/** A connection of its own that only reads: it sees committed rows alone, whatever transaction is open. */
function openSqlite(file: string): Source {
  const database = new Database(file, { readonly: true, timeout: 15_000 })
  const known = new Map<string, Database.Statement<[Record<string, Value>], unknown>>()
  const statementOf = (sql: string) => {
    const statement = known.get(sql) ?? database.prepare<[Record<string, Value>], unknown>(sql)
    known.set(sql, statement)
    return statement
  }
  return {
    read: async (sql, values) =>
      statementOf(sql).all(Object.fromEntries(values.map((value, i) => [`${i + 1}`, value]))),
    close: async () => void database.close(),
  }
}

/** The type of PostgreSQL's columns of instants, which the portal keeps in UTC without a zone: left as text. */
const timestampType = 1114

function openPostgresql(connectionString: string): Source {
  const types: pg.CustomTypesConfig = {
    getTypeParser: (type, format) =>
      type === timestampType
        ? (text: string) => text
        : pg.types.getTypeParser(type, format === 'binary' ? 'binary' : 'text'),
  }
  const pool = new pg.Pool({ connectionString, max: 5, types })
  // An idle connection that the server cut: the next read opens another.
  pool.on('error', () => undefined)
  const names = new Map<string, string>()
  const nameOf = (sql: string) => {
    const name = names.get(sql) ?? createHash('sha256').update(sql).digest('hex').slice(0, 32)
    names.set(sql, name)
    return name
  }
  return {
    read: async (text, values) => (await pool.query<object>({ name: nameOf(text), text, values: [...values] })).rows,
    close: () => pool.end(),
  }
}

let source: { url: string; opened: Source } | undefined

function sourceNow(): Source {
  const url = env().databaseUrl
  if (source?.url !== url)
    source = { url, opened: isPostgresql(url) ? openPostgresql(url) : openSqlite(url.replace(/^file:/, '')) }
  return source.opened
}

/** Closes what the prepared reads use; the next one opens it again. */
export async function closePrepared(): Promise<void> {
  const open = source
  source = undefined
  await open?.opened.close()
}

/**
 * A read written in SQL that both databases take (columns quoted, values as `$1`, `$2`…), prepared once and run on a
 * connection that only reads. It costs some microseconds on SQLite, where the same read by Prisma costs half a
 * millisecond: for what each page of a signed-in person needs, and nothing else. Each row is read by `row`, which throws
 * where the columns are not what it says; tests hold each such read against Prisma's on both databases.
 */
export const preparedRead =
  <Row>(sql: string, row: z.ZodType<Row>): ((...values: Value[]) => Promise<Row[]>) =>
  async (...values) =>
    (await sourceNow().read(sql, values)).map((found) => row.parse(found))

/** An instant as a value of a prepared read: as both databases write it. */
export const instantValue = (at: Date): string => at.toISOString().replace('Z', '+00:00')

/** A column of instants: text on both, without a zone on PostgreSQL ('2026-11-22 08:00:00.5'), where it is UTC. */
export const instantColumn = z
  .string()
  .transform((text) => new Date(/\+00:00$|Z$/.test(text) ? text : `${text.replace(' ', 'T')}Z`))

/** A column of yes and no: a number on SQLite. */
export const flagColumn = z.union([z.boolean(), z.int()]).transform(Boolean)
