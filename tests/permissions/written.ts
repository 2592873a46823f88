import { db } from '~/platform/db/db.server'

/** What a refusal may write all the same: the attempt itself, and what runs beside it by itself. */
const unheeded = new Set(['RateLimit', 'Session', 'KeptMail'])

const statements = (table: string): string[] =>
  ['INSERT', 'UPDATE', 'DELETE'].map((act) => {
    // A worker may be sending meanwhile: only a message that is new, gone, or set aside is an act's.
    const when = table === 'OutboxMessage' && act === 'UPDATE' ? ` WHEN new."state" = 'dead'` : ''
    return `CREATE TRIGGER IF NOT EXISTS "written_${table}_${act}" AFTER ${act} ON "${table}"${when}
      BEGIN UPDATE "Written" SET "rows" = "rows" + 1; END`
  })

/** The database keeps count from then on, whichever process writes. */
async function watch(): Promise<void> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT "name" FROM sqlite_master
    WHERE "type" = 'table' AND substr("name", 1, 7) <> 'sqlite_' AND "name" NOT IN ('_prisma_migrations', 'Written')`
  await db.$executeRaw`CREATE TABLE "Written" ("rows" INTEGER NOT NULL)`
  await db.$executeRaw`INSERT INTO "Written" VALUES (0)`
  for (const { name } of tables)
    if (!unheeded.has(name)) for (const statement of statements(name)) await db.$executeRawUnsafe(statement)
}

let watched: string | undefined

/**
 * How many rows were added, changed or removed, in whatever table, since it was first asked: equal before and after where
 * nothing was written. On SQLite alone, which the tests that ask it play on.
 */
export async function rowsWritten(): Promise<number> {
  if (watched !== process.env['DATABASE_URL']) {
    await watch()
    watched = process.env['DATABASE_URL']
  }
  const [count] = await db.$queryRaw<{ rows: number | bigint }[]>`SELECT "rows" FROM "Written"`
  return Number(count?.rows)
}
