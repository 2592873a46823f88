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
export async function startPortal(
  extra: Record<string, string> = {},
): Promise<{ url: string; dataDir: string; child: ChildProcess; output: () => string }> {
  const port = await freePort()
  const dataDir = mkdtempSync(path.join(tmpdir(), 'portal-e2e-'))
  const inherited: NodeJS.ProcessEnv = { ...process.env }
  for (const name of ['NODE_ENV', 'VITEST']) Reflect.deleteProperty(inherited, name)
  const child: ChildProcess = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...inherited, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const hear = (chunk: unknown) => (said += String(chunk))
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
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
