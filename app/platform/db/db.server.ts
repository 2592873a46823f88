import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '../env.server'
import { PrismaClient as SqliteClient } from './generated/sqlite/client'
import { PrismaClient as PostgresqlClient } from './generated/postgresql/client'
import { closePrepared } from './prepared.server'
import { isPostgresql } from './provider'
import { QueuedSqlite, type SqliteValue } from './sqlite-adapter.server'

/** Both clients are generated from one schema, so that the SQLite one's types serve for both. */
export type Client = SqliteClient
/** What a transaction is given: the client without what only the outside may do. */
export type Tx = Parameters<Parameters<Client['$transaction']>[0]>[0]
export type { Prisma } from './generated/sqlite/client'

/** The client, and what writes many rows of SQLite in its transactions. */
function open(url: string): { client: Client; sqlite: QueuedSqlite | null } {
  // The two generated types differ only by what each database's own filters accept; the portal uses what both have.
  if (isPostgresql(url)) {
    const adapter = new PrismaPg({ connectionString: url, max: 10 })
    return { client: new PostgresqlClient({ adapter }) as unknown as Client, sqlite: null }
  }
  const sqlite = new QueuedSqlite({ url, timeout: 15_000 })
  return { client: new SqliteClient({ adapter: sqlite }), sqlite }
}

export const connect = (url: string): Client => open(url).client

let opened: ReturnType<typeof open> | undefined
const shared = (): Client => (opened ??= open(env().databaseUrl)).client

/**
 * Runs one statement of SQLite's for each of many rows, in a transaction of `transact`, which is asked first: one that has
 * ended refuses. Throws on PostgreSQL.
 */
export async function runOnSqlite(tx: Tx, sql: string, rows: readonly (readonly SqliteValue[])[]): Promise<void> {
  await tx.$queryRaw`SELECT 1`
  if (!opened?.sqlite) throw new Error('this database is not SQLite')
  opened.sqlite.runMany(sql, rows)
}

/** The portal's database; connects at the first use. */
export const db: Client = new Proxy({} as Client, { get: (_target, key) => Reflect.get(shared(), key) })

const forgetters = new Set<() => void>()
/** What a module keeps of the database's rows, it forgets with the connection: the next one may be to another database. */
export const onDisconnect = (forget: () => void): void => void forgetters.add(forget)

/** Closes the connections; the next use opens them again. */
export async function disconnect(): Promise<void> {
  const before = opened
  opened = undefined
  for (const forget of forgetters) forget()
  await Promise.all([before?.client.$disconnect(), closePrepared()])
}

const afterCommit = new Set<() => void>()
/** Calls `listener` after each committed transaction of this process. */
export const onCommit = (listener: () => void): (() => void) => {
  afterCommit.add(listener)
  return () => afterCommit.delete(listener)
}

/**
 * Runs `work` in one transaction: all of it is kept, or nothing. One writer at a time on both databases (SQLite by its
 * own lock, PostgreSQL by an advisory one), so that what `work` reads cannot change under it and the journal's lines
 * have one order. Keep it short: no hashing, no file, no network inside.
 */
export async function transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const result = await shared().$transaction(
    async (tx) => {
      if (isPostgresql(env().databaseUrl))
        await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(20210317)) AS held`
      return work(tx)
    },
    { maxWait: 20_000, timeout: 30_000 },
  )
  for (const listener of afterCommit) listener()
  return result
}
