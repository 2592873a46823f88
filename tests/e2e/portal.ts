import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { disconnect } from '~/platform/db/db.server'
import { forgetEnv } from '~/platform/env.server'
import { startPortal, stopPortal } from '../setup/start-portal'

/** Where the portal of the file that is played answers: from its first hook on, not while the file is read. */
export let portal = ''

/**
 * Starts a portal in the state `firstDay` of a folder, and gives what stops it. A file of journeys plays on a portal of its own: what
 * other files do is not there, in whichever order, and how many at once, they run.
 */
export async function openPortal(firstDay: string): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'portal-e2e-'))
  cpSync(firstDay, dataDir, { recursive: true })
  const started = await startPortal({ DATA_DIR: dataDir })
  const kill = () => started.child.kill('SIGKILL')
  process.once('exit', kill)
  portal = started.url
  // Its rows and its secrets, from this process.
  process.env['DATA_DIR'] = dataDir
  process.env['DATABASE_URL'] = `file:${dataDir}/portal.db`
  process.env['PORTAL_URL'] = portal
  process.env['LOG_LEVEL'] = 'silent'
  forgetEnv()
  return async () => {
    portal = ''
    await disconnect()
    await stopPortal(started)
    process.removeListener('exit', kill)
    rmSync(dataDir, { recursive: true, force: true })
  }
}
