// npm run bench -- import: a list of 100,000 features (BENCH_FEATURES) imported by the command line, checked then written; beside
// it, a bare script that reads the same file with the same streaming parser. See docs/speed.md.
import { JSONParser } from '@streamparser/json'
import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { cleanEnv, root } from '../lib/setup.mjs'
import { features } from './practices.mjs'

const count = Number(process.env.BENCH_FEATURES ?? 100_000)
const folder = mkdtempSync(path.join(tmpdir(), 'portal-import-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const env = cleanEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent' })

/** Runs a command of the portal; gives seconds on the clock and of processor, and the memory at its peak. */
async function run(...args) {
  const from = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/cli/main.ts', ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let [said, peak, processor] = ['', NaN, NaN]
  child.stdout.on('data', (text) => (said += String(text)))
  const watch = setInterval(() => {
    try {
      const high = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
      if (high) peak = Number(high) / 1000
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ')
      processor = (Number(fields[11]) + Number(fields[12])) / 100
    } catch {
      // It has ended, or there is no /proc.
    }
  }, 50)
  const status = await new Promise((resolve) => child.once('exit', resolve))
  clearInterval(watch)
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
  return { said, peak, processor, seconds: (performance.now() - from) / 1000 }
}

/** The same file, read by the same parser, and nothing done with it. */
async function bare(file) {
  const [from, used] = [performance.now(), process.cpuUsage()]
  let read = 0
  const parser = new JSONParser({ paths: ['$.features.*'], keepStack: false })
  parser.onValue = () => void (read += 1)
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) parser.write(chunk)
  const { user, system } = process.cpuUsage(used)
  if (read !== count) throw new Error(`${read} features read`)
  return { seconds: (performance.now() - from) / 1000, processor: (user + system) / 1e6 }
}

const number = (value, digits = 1) =>
  value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })
const line = (what, cells, goal = '') =>
  console.log(what.padEnd(48) + cells.map((cell) => String(cell).padStart(11)).join('') + (goal && `   ${goal}`))

await run('territory', 'list')
const file = path.join(folder, 'features.geojson')
const out = createWriteStream(file)
const communes = new Database(path.join(folder, 'portal.db'), { readonly: true })
  .prepare(
    `SELECT "name", "latitude", "longitude" FROM "Territory" WHERE "kind" = 'commune' AND "latitude" IS NOT NULL`,
  )
  .all()
for (const part of features(communes, count))
  if (!out.write(part)) await new Promise((resolve) => out.once('drain', resolve))
out.end()
await finished(out)
console.log(
  `Node ${process.versions.node}; ${number(count, 0)} features, ${number(statSync(file).size / 1e6)} MB; load average ${number(loadavg()[0])} before.\n`,
)
const script = await bare(file)
const args = ['practices', 'import', file, '--source', 'Essai de mesure']
const first = await run(...args)
const again = await run(...args)
const verdict = (isMet) => (isMet ? 'met' : 'missed')
line('', ['seconds', 'processor', 'memory MB', 'goal'])
const figures = ({ seconds, processor, peak }) => [number(seconds), number(processor), number(peak, 0), '']
line('imported: checked, then written', figures(first), `< 60 s ${verdict(first.seconds < 60)}, < 500 MB ${verdict(first.peak < 500)}`) // prettier-ignore
line('  bare script, the same parser', [number(script.seconds), number(script.processor), '', ''])
line('  ratio', [number(first.seconds / script.seconds), number(first.processor / script.processor), '', ''])
line('imported again: nothing to change', figures(again))
console.log(`\nLoad average ${number(loadavg()[0])} after.`)
process.exit(!(first.seconds < 60 && first.peak < 500) && process.argv.includes('--strict') ? 1 : 0)
