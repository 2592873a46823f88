import Database from 'better-sqlite3'

/** Waits, four minutes at most, until the portal of this database has done its jobs of the day and sent the mails they ask for, which would be measured with the rest. */
export async function jobsDone(file) {
  const database = new Database(file, { readonly: true, timeout: 15_000 })
  const due = database.prepare(
    `SELECT COUNT(*) AS count FROM "OutboxMessage" WHERE "state" = 'pending' AND "runAt" <= ?`,
  )
  const done = database.prepare(`SELECT COUNT(*) AS count FROM "OutboxMessage" WHERE "state" = 'done'`)
  const isBusy = () => done.get().count === 0 || due.get(new Date().toISOString().replace('Z', '+00:00')).count > 0
  // Before four in the morning there are none.
  for (let tries = 0; tries < 2400 && isBusy(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100))
  database.close()
}
