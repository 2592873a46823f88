import Database from 'better-sqlite3'
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPortal, stopPortal } from './start-portal'

declare module 'vitest' {
  interface ProvidedContext {
    /** The DATA_DIR of a demonstration that was started once and has done its jobs of the day: each journey's file copies it. */
    firstDay: string
  }
}

/** Waits until the portal has done what it does by itself after its start: the jobs of the day, and what they queue. */
async function dayBegun(dataDir: string): Promise<void> {
  const begins = Number(new Date().toLocaleString('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit' })) >= 4
  const database = new Database(path.join(dataDir, 'portal.db'), { readonly: true })
  const count = (where: string) =>
    database.prepare<[], number>(`SELECT count(*) FROM "OutboxMessage" WHERE ${where}`).pluck().get() ?? 0
  const due = (runAt: string) => new Date(runAt) <= new Date()
  const isCalm = () =>
    (!begins || count(`"key" LIKE 'daily:%'`) > 0) &&
    !database
      .prepare<[], string>(`SELECT "runAt" FROM "OutboxMessage" WHERE "state" = 'pending'`)
      .pluck()
      .all()
      .some(due)
  for (let tries = 0; !isCalm(); tries += 1) {
    if (tries > 600) throw new Error('the portal does not finish its jobs of the day')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  database.close()
}

export default async function setup(project: TestProject): Promise<() => void> {
  const portal = await startPortal()
  await dayBegun(portal.dataDir).finally(() => stopPortal(portal))
  project.provide('firstDay', portal.dataDir)
  return () => rmSync(portal.dataDir, { recursive: true, force: true })
}
