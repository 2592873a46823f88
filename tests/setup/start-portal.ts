import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Ports of the tests' portals: below those that a system gives to whoever asks for any, so that no connection of another test
 * takes one between the moment it is found free and the portal's start.
 */
const [lowest, count] = [10_000, 10_000]

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })

async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = lowest + Math.floor(Math.random() * count)
    if (await isFree(port)) return port
  }
  throw new Error('no free port for a portal')
}

/** What a portal or one of its scripts takes over from this process: all but what is this runner's, or another portal's. */
export function inherited(): NodeJS.ProcessEnv {
  const kept: NodeJS.ProcessEnv = { ...process.env }
  for (const name of ['NODE_ENV', 'VITEST', 'DATA_DIR', 'DATABASE_URL', 'PORTAL_URL'])
    Reflect.deleteProperty(kept, name)
  return kept
}

export type StartedPortal = { url: string; dataDir: string; child: ChildProcess; output: () => string }

/**
 * Starts the portal as a person would (`npm start`'s script, on a database of its own, or on that of `DATA_DIR` where it is
 * among `extra`) and waits for it to answer.
 */
export async function startPortal(extra: Record<string, string> = {}): Promise<StartedPortal> {
  const port = await freePort()
  const dataDir = extra['DATA_DIR'] ?? mkdtempSync(path.join(tmpdir(), 'portal-e2e-'))
  const child: ChildProcess = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...inherited(), PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const hear = (chunk: unknown) => (said += String(chunk))
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const url = `http://localhost:${port}`
  for (let tries = 0; tries < 1_500; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the portal stopped: ${said}`)
    const ready = await fetch(`${url}/readyz`).catch(() => null)
    if (ready?.ok) return { url, dataDir, child, output: () => said }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the portal does not answer: ${said}`)
}

/** Stops a portal as its keeper would, and waits until it has. */
export async function stopPortal({ child }: Pick<StartedPortal, 'child'>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
