import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { LRUCache } from 'lru-cache'
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from '@prisma/driver-adapter-utils'
import Database from 'better-sqlite3'
import { setImmediate as nextTurn } from 'node:timers/promises'

export type SqliteValue = string | number | null
type Statement = Database.Statement<unknown[], unknown>

/** Statements that a connection keeps ready; each takes some kilobytes. */
const mostStatements = 300

/** A connection of Prisma's adapter that keeps the statements it prepared. */
type Connection = {
  adapter: SqlDriverAdapter
  statementOf: (sql: string) => Statement
  inTransaction: () => boolean
}

/**
 * The stock adapter prepares each statement anew, a third of what it costs. Here the connection keeps those that it prepared:
 * what the adapter binds is given when the statement runs, since SQLite's own binding can be made once. Throws where a later
 * version of the adapter hides its connection, which has no other name.
 */
async function connectTo(options: { url: string; timeout: number }): Promise<Connection> {
  const adapter = await new PrismaBetterSqlite3(options).connect()
  const client: unknown = Reflect.get(adapter, 'client')
  if (!(client instanceof Database)) throw new Error('@prisma/adapter-better-sqlite3 no longer shows its connection')
  const prepare = client.prepare.bind(client)
  const known = new LRUCache<string, { statement: Statement; columns?: unknown }>({ max: mostStatements })
  const keptOf = (sql: string) => {
    const kept = known.get(sql) ?? { statement: prepare(sql) }
    known.set(sql, kept)
    return kept
  }
  const bound = (sql: string) => {
    const kept = keptOf(sql)
    const { statement } = kept
    return {
      bind: (values: unknown) => ({
        reader: statement.reader,
        columns: () => (kept.columns ??= statement.columns()),
        run: () => statement.run(values),
        raw: () => ({ all: () => statement.raw().all(values) }),
      }),
    }
  }
  Reflect.set(client, 'prepare', bound)
  return { adapter, statementOf: (sql) => keptOf(sql).statement, inTransaction: () => client.inTransaction }
}

const isRead = (sql: string): boolean => /^\s*select\b/i.test(sql)

/** How long statements follow one another before what else the process has to do has its turn, in milliseconds. */
const longestTurn = 20
/** When the present turn of the event loop first came here. */
let turnBeganAt: number | undefined

/**
 * SQLite answers at once, so that a job of thousands of statements would let nobody in before its end: from time to time it
 * waits here, between its statements or its transactions, never in one.
 */
async function letOthersIn(): Promise<void> {
  if (turnBeganAt === undefined) {
    turnBeganAt = performance.now()
    setImmediate(() => (turnBeganAt = undefined))
  } else if (performance.now() - turnBeganAt >= longestTurn) await nextTurn()
}

/** A queue of one: `acquire` waits for its turn and gives back what ends it. */
function turnstile() {
  let tail: Promise<void> = Promise.resolve()
  return (): Promise<() => void> => {
    const before = tail
    let release: () => void = () => {}
    tail = new Promise((resolve) => (release = resolve))
    return before.then(() => release)
  }
}

/**
 * SQLite for Prisma with one writer connection behind a queue and one read-only connection.
 *
 * The stock adapter has a single connection on which only transactions queue: a plain write of another request made
 * while a transaction is open lands inside it, and is lost when it rolls back. Here every write waits for its turn,
 * transactions begin IMMEDIATE (so that two processes wait instead of failing), and reads outside a transaction see
 * committed rows only. `synchronous=FULL`: an acknowledged write survives a power cut.
 */
export class QueuedSqlite implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite' as const
  readonly adapterName = '@prisma/adapter-better-sqlite3'
  private writing: Connection | undefined
  constructor(private readonly options: { url: string; timeout: number }) {}

  /**
   * Runs a statement, prepared once, for each of many rows, in the transaction that is open; there is one at a time. Throws
   * where none is. For many rows: a call of Prisma's costs more than a hundred of these.
   */
  runMany(sql: string, rows: readonly (readonly SqliteValue[])[]): void {
    if (!this.writing?.inTransaction()) throw new Error('no transaction is open')
    const statement = this.writing.statementOf(sql)
    for (const row of rows) statement.run(...row)
  }

  async connect(): Promise<SqlDriverAdapter> {
    this.writing = await connectTo(this.options)
    const writer = this.writing.adapter
    // 32 MB of pages: an import writes thousands of rows a transaction, in three indexes, and would read its pages again.
    await writer.executeScript(
      'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-32768',
    )
    const { adapter: reader } = await connectTo(this.options)
    await reader.executeScript('PRAGMA query_only=ON')
    const queued = turnstile()
    const acquire = async () => {
      await letOthersIn()
      return queued()
    }
    const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
      const release = await acquire()
      try {
        return await work()
      } finally {
        release()
      }
    }
    const { provider, adapterName } = this
    return {
      provider,
      adapterName,
      queryRaw: async (query: SqlQuery) => {
        if (!isRead(query.sql)) return inTurn(() => writer.queryRaw(query))
        await letOthersIn()
        return reader.queryRaw(query)
      },
      executeRaw: (query: SqlQuery) => inTurn(() => writer.executeRaw(query)),
      executeScript: (script: string) => inTurn(() => writer.executeScript(script)),
      startTransaction: async (_level?: IsolationLevel): Promise<Transaction> => {
        const release = await acquire()
        try {
          await writer.executeScript('BEGIN IMMEDIATE')
        } catch (error) {
          release()
          throw error
        }
        // Prisma sends COMMIT or ROLLBACK itself, then calls one of these; what a failed COMMIT left open is undone.
        const end = async () => {
          try {
            await writer.executeScript('ROLLBACK')
          } catch {
            // Nothing was open: the usual case.
          } finally {
            release()
          }
        }
        const run = (script: string) => writer.executeScript(script)
        return {
          provider,
          adapterName,
          options: { usePhantomQuery: false },
          queryRaw: (query: SqlQuery) => writer.queryRaw(query),
          executeRaw: (query: SqlQuery) => writer.executeRaw(query),
          commit: end,
          rollback: end,
          createSavepoint: (name: string) => run(`SAVEPOINT ${name}`),
          rollbackToSavepoint: (name: string) => run(`ROLLBACK TO ${name}`),
          releaseSavepoint: (name: string) => run(`RELEASE SAVEPOINT ${name}`),
        }
      },
      dispose: async () => {
        this.writing = undefined
        await reader.dispose()
        await writer.dispose()
      },
    }
  }
}
