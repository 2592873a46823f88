import Database from 'better-sqlite3'

/** Waits, half a minute at most, until the portal of this database has done its jobs of the day, which would be measured with the rest. */
export async function jobsDone(file) {
  const database = new Database(file, { readonly: true, timeout: 15_000 })
  const waiting = database.prepare(`SELECT COUNT(*) AS count FROM "OutboxMessage" WHERE "state" = 'pending'`)
  const done = database.prepare(`SELECT COUNT(*) AS count FROM "OutboxMessage" WHERE "state" = 'done'`)
  // Before four in the morning there are none.
  for (let tries = 0; tries < 300 && (done.get().count === 0 || waiting.get().count > 0); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100))
  database.close()
}
