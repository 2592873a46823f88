import Database from 'better-sqlite3'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { isPostgresql } from './provider'

type Connection = {
  run: (sql: string, values?: unknown[]) => Promise<unknown>
  all: (sql: string) => Promise<Record<string, unknown>[]>
  close: () => Promise<void>
  instant: (date: Date) => unknown
}

async function open(url: string): Promise<Connection> {
  if (isPostgresql(url)) {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return {
      run: (sql, values) => client.query(sql, values),
      all: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
      close: () => client.end(),
      instant: (date) => date,
    }
  }
  const file = url.replace(/^file:/, '')
  mkdirSync(path.dirname(file), { recursive: true })
  const database = new Database(file, { timeout: 15_000 })
  database.pragma('journal_mode=WAL')
  return {
    run: async (sql, values) =>
      values ? database.prepare(sql.replace(/\$\d/g, '?')).run(...values) : database.exec(sql),
    all: async (sql) => database.prepare<[], Record<string, unknown>>(sql).all(),
    close: async () => void database.close(),
    instant: (date) => date.getTime(),
  }
}

const ledger = {
  postgresql:
    'CREATE TABLE IF NOT EXISTS "_prisma_migrations" ("id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ, "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ, "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)',
  sqlite:
    'CREATE TABLE IF NOT EXISTS "_prisma_migrations" ("id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)',
}

/**
 * Applies the committed migrations that are missing, each in a transaction, in the ledger of Prisma's own `migrate
 * deploy`, so that either may take over from the other. Gives how many were applied. Refuses to go on when an applied
 * one was edited since. Two processes may start at once: the second waits, then finds nothing to do.
 */
export async function migrate(url: string, root = path.resolve('prisma/migrations')): Promise<number> {
  const postgresql = isPostgresql(url)
  const folder = path.join(root, postgresql ? 'postgresql' : 'sqlite')
  const names = readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
  const connection = await open(url)
  try {
    await connection.run(ledger[postgresql ? 'postgresql' : 'sqlite'])
    if (postgresql) await connection.run('SELECT pg_advisory_lock(20210318)')
    // Inside a transaction this pragma is ignored, and a table that is redefined would delete its children.
    else await connection.run('PRAGMA foreign_keys=OFF')
    let applied = 0
    for (const name of names) {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      const checksum = createHash('sha256').update(sql).digest('hex')
      await connection.run(postgresql ? 'BEGIN' : 'BEGIN IMMEDIATE')
      try {
        const done = await connection.all(
          'SELECT "migration_name", "checksum" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL',
        )
        const known = done.find((row) => row['migration_name'] === name)
        if (known && known['checksum'] !== checksum) throw new Error('it was edited after it was applied')
        if (!known) {
          await connection.run(sql.replace(/^PRAGMA foreign_keys\s*=\s*\w+;$/gim, ''))
          const at = connection.instant(new Date())
          await connection.run(
            'INSERT INTO "_prisma_migrations" ("id","checksum","finished_at","migration_name","started_at","applied_steps_count") VALUES ($1,$2,$3,$4,$5,1)',
            [randomUUID(), checksum, at, name, at],
          )
          applied += 1
          // Of a migration that has just run alone: it reads every row, which a start on a large portal cannot wait for.
          if (!postgresql && (await connection.all('PRAGMA foreign_key_check')).length > 0)
            throw new Error('it leaves rows that refer to nothing')
        }
        await connection.run('COMMIT')
      } catch (error) {
        await connection.run('ROLLBACK')
        throw new Error(`migration ${name}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        })
      }
    }
    return applied
  } finally {
    await connection.close()
  }
}
