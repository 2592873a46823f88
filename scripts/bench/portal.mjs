// What the benches of votes and of live pages share: a portal on data of its own, parts in other processes, printed lines.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { jobsDone } from './jobs-done.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'portal-bench-'))
const running = new Set()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})
const port = 41_000 + (process.pid % 4000)

/** The portal under measure: its address, its folder, its database, and the settings that its processes share. */
export const bench = {
  folder,
  origin: `http://localhost:${port}`,
  file: path.join(folder, 'portal.db'),
  settings: { ...process.env, DATA_DIR: folder, LOG_LEVEL: 'silent', PORT: String(port) },
}

/** A script in a process of its own, ended with this one. */
export function startChild(args, options = {}) {
  const child = spawn(process.execPath, args, {
    env: bench.settings,
    stdio: ['ignore', 'ignore', 'inherit'],
    ...options,
  })
  running.add(child)
  const exited = new Promise((resolve) => child.once('exit', resolve)).then((code) => (running.delete(child), code))
  const stop = () => {
    child.kill('SIGTERM')
    return exited
  }
  return { child, exited, stop }
}

/** The portal, once it answers. */
export async function startPortal() {
  const { child, stop } = startChild(['scripts/start.mjs'])
  for (;;) {
    const ready = await fetch(`${bench.origin}/readyz`).catch(() => null)
    if (ready?.ok) break
    if (child.exitCode !== null) throw new Error('the portal stopped')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { pid: child.pid, stop }
}

/** Makes the database by a first start, with its jobs of the day done: later, they would write to everyone that a bench adds. */
export async function makeDatabase() {
  const first = await startPortal()
  await jobsDone(bench.file)
  await first.stop()
}

/** Seconds of processor that a process has taken. */
export function processorOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

export const number = (value, digits = 0) =>
  value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })

let missed = 0
/** One line of the table: what, how much, and against which goal. */
export function say(what, figure, goal = '', met = undefined) {
  if (met === false) missed += 1
  const word = met === undefined ? '' : met ? 'met' : 'missed'
  console.log(`${what.padEnd(62)}${figure.padStart(16)}${goal.padStart(14)}${word.padStart(9)}`.trimEnd())
}
export const exitCode = () => (missed > 0 && process.argv.includes('--strict') ? 1 : 0)

export const sayMachine = () =>
  console.log(
    `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}; SQLite, one process.`,
  )

export const granted = (outcome) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.ok
}

export const sheetOf = (secrecy) => ({
  title: 'Approuver les comptes',
  definition: { method: 'yes-no', options: [], seats: 1, grades: [] },
  secrecy,
  mayChange: false,
  college: null,
  closesAt: null,
})
