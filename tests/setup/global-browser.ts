import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the portal that the journeys play on answers. */
    portal: string
    dataDir: string
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

/** Starts the portal as a person would (`npm start`'s script, on a database of its own) and waits for it to answer. */
export async function startPortal(extra: Record<string, string> = {}): Promise<{ url: string; dataDir: string; child: ChildProcess; output: () => string }> {
  const port = await freePort()
  const dataDir = mkdtempSync(path.join(tmpdir(), 'portal-e2e-'))
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  const url = `http://localhost:${port}`
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the portal stopped: ${said}`)
    const ready = await fetch(`${url}/readyz`).catch(() => null)
    if (ready?.ok) return { url, dataDir, child, output: () => said }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`the portal does not answer: ${said}`)
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, dataDir, child } = await startPortal()
  project.provide('portal', url)
  project.provide('dataDir', dataDir)
  return async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
}
