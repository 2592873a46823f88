import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { disconnect } from '~/platform/db/db.server'
import { startPortal, stopPortal } from '../setup/start-portal'

/**
 * A file of journeys that imports this plays on a portal of its own, in the state of its first day: what other files do is not
 * there, in whichever order, and how many at once, they run.
 */
const dataDir = mkdtempSync(path.join(tmpdir(), 'portal-e2e-'))
cpSync(inject('firstDay'), dataDir, { recursive: true })
const started = await startPortal({ DATA_DIR: dataDir })
const kill = () => started.child.kill('SIGKILL')
process.once('exit', kill)

/** Where it answers. */
export const portal = started.url

// Its rows and its secrets, from this process.
process.env['DATA_DIR'] = dataDir
process.env['DATABASE_URL'] = `file:${dataDir}/portal.db`
process.env['PORTAL_URL'] = portal
process.env['LOG_LEVEL'] = 'silent'

afterAll(async () => {
  await disconnect()
  await stopPortal(started)
  process.removeListener('exit', kill)
  rmSync(dataDir, { recursive: true, force: true })
})
