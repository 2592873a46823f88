import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, inject } from 'vitest'
import { setClock } from '~/platform/clock.server'
import { disconnect } from '~/platform/db/db.server'
import { forgetEnv } from '~/platform/env.server'

// Each test file has a database and a DATA_DIR of its own, as migrated; what its tests write stays in it. Files of one worker share
// what they import (`isolate: false`): it forgets the settings and the database between two.
const folder = mkdtempSync(path.join(tmpdir(), 'portal-test-'))
process.env['DATA_DIR'] = folder
process.env['LOG_LEVEL'] = 'silent'
process.env['PORTAL_URL'] = 'http://localhost:3000'
forgetEnv()

let drop: (() => Promise<void>) | undefined

if (inject('database') === 'sqlite') {
  const file = path.join(folder, 'portal.db')
  copyFileSync(inject('template'), file)
  process.env['DATABASE_URL'] = `file:${file}`
} else {
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: `${inject('template')}/postgres` })
    await client.connect()
    // Only one session at a time may copy a template.
    await client.query('SELECT pg_advisory_lock(1)')
    await client.query(sql)
    await client.end()
  }
  await run(`CREATE DATABASE ${name} TEMPLATE template_portal`)
  process.env['DATABASE_URL'] = `${inject('template')}/${name}`
  drop = () => run(`DROP DATABASE ${name} WITH (FORCE)`)
}

afterEach(() => setClock())
afterAll(async () => {
  await disconnect()
  await drop?.()
  rmSync(folder, { recursive: true, force: true })
})
