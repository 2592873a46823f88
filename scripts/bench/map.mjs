// npm run bench -- map: the map and the list with 100,000 practices (BENCH_PRACTICES), beside a bare script with the same
// library, and the map moved in a slowed browser. See docs/speed.md.
import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { chromium } from 'playwright-core'
import Supercluster from 'supercluster'
import { findBrowser } from '../lib/browser.mjs'
import { cleanEnv, root } from '../lib/setup.mjs'
import { jobsDone } from './jobs-done.mjs'
import { random, seedPractices } from './practices.mjs'

const count = Number(process.env.BENCH_PRACTICES ?? 100_000)
const asked = Number(process.env.BENCH_VIEWS ?? 3000)
const folder = mkdtempSync(path.join(tmpdir(), 'portal-map-'))
let child
process.on('exit', () => {
  child?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const port = 46_000 + (process.pid % 2000)
const origin = `http://localhost:${port}`

async function start() {
  child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: cleanEnv({ NODE_ENV: 'production', PORT: String(port), LOG_LEVEL: 'silent', DATA_DIR: folder }),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (let tries = 0; tries < 1800; tries += 1) {
    const ready = await fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the portal did not start')
}
const stop = () =>
  new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill('SIGTERM')
  })

/** Milliseconds of processor that the portal has used (ticks of 10 ms); not known where there is no /proc. */
function processorOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return NaN
  }
}
const peakOf = (pid) => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000
  } catch {
    return NaN
  }
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
const figure = (value, digits = 1) =>
  Number.isFinite(value)
    ? value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })
    : '–'
const line = (what, cells, goal = '') =>
  console.log(what.padEnd(46) + cells.map((cell) => String(cell).padStart(11)).join('') + (goal && `   ${goal}`))

/** Asks each address in turn; times in milliseconds, sizes as they come. */
async function ask(addresses) {
  const [times, sizes, first] = [[], [], new Map()]
  const before = processorOf(child.pid)
  for (const { url, filter } of addresses) {
    const from = performance.now()
    const response = await fetch(origin + url, { headers: { 'Accept-Encoding': 'br', 'Accept-Language': 'fr' } })
    const size = Number(response.headers.get('content-length') ?? 0)
    const body = await response.arrayBuffer()
    const time = performance.now() - from
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}`)
    if (!first.has(filter)) first.set(filter, time)
    times.push(time)
    sizes.push(size || body.byteLength)
  }
  const processor = (processorOf(child.pid) - before) / addresses.length
  times.sort((a, b) => a - b)
  return {
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    size: Math.max(...sizes),
    processor,
    first: [...first.values()].sort((a, b) => a - b),
  }
}

const next = random(1789)
const pick = (list) => list[Math.floor(next() * list.length)]
const filters = ['', 'theme=mobility', 'theme=climate-energy', 'theme=digital', 'public=young-people', 'niveau=empower', 'niveau=inform', 'territoire=dep-45', 'territoire=dep-18', 'depuis=2020', 'jusque=2016', 'fiche=complete', 'theme=mobility&niveau=involve', 'q=jardin', 'q=budget+participatif', 'q=rivi%C3%A8re&theme=water-biodiversity', 'theme=health-care&territoire=dep-37', 'pres=com-45234', 'pres=com-37261&rayon=50', 'public=associations&depuis=2022'] // prettier-ignore

/** Views as people have them: around a town more often than not, at any zoom. */
const views = Array.from({ length: asked }, () => {
  const zoom = 7 + Math.floor(next() * 9)
  const [latitude, longitude] = [46.6 + next() * 2.2, 0.4 + next() * 2.5]
  const [high, wide] = [(0.6 * 512) / 2 ** zoom, 512 / 2 ** zoom]
  const box = [longitude - wide, latitude - high, longitude + wide, latitude + high].map((value) => value.toFixed(4))
  const filter = pick(filters)
  return { zoom, box, filter, url: `/reseau/carte.json?${filter}&z=${zoom}&cadre=${box}` }
})
const words = ['jardin', 'mobilité', 'école', 'budget participatif', 'eau rivière', 'conseil habitants', 'vélo', 'répar', 'tirage sort', 'énergie solidaire'] // prettier-ignore
const lists = Array.from({ length: Math.round(asked / 3) }, (_, i) => {
  const filter = next() < 0.7 ? `q=${encodeURIComponent(pick(words))}&${pick(filters.slice(1, 13))}` : pick(filters)
  // Another page each time, so that none is given out of those kept.
  return { filter, url: `/reseau/pratiques?${filter}&page=${1 + (i % 40)}` }
})

/** The same work by a bare script: clusters of all the points, as JSON, compressed as the portal does. */
function bare() {
  const database = new Database(path.join(folder, 'portal.db'), { readonly: true })
  const rows = database
    .prepare(
      `SELECT "slug", "title", "latitude", "longitude" FROM "Entry" WHERE "precision" IN ('exact','commune','epci')`,
    )
    .all()
  database.close()
  const from = process.cpuUsage()
  const clusters = new Supercluster({ minZoom: 6, maxZoom: 16, radius: 56, extent: 256 }).load(
    rows.map(({ slug, title, latitude, longitude }) => ({
      type: 'Feature',
      properties: { slug, title },
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    })),
  )
  const built = process.cpuUsage(from)
  const times = []
  const began = process.cpuUsage()
  for (const { zoom, box } of views) {
    const then = performance.now()
    const found = clusters.getClusters(box.map(Number), zoom)
    brotliCompressSync(JSON.stringify(found), { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
    times.push(performance.now() - then)
  }
  const used = process.cpuUsage(began)
  times.sort((a, b) => a - b)
  return {
    build: (built.user + built.system) / 1000,
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    processor: (used.user + used.system) / 1000 / views.length,
  }
}

/** The longest that the browser's main thread is held while the map is moved, at a sixth of its speed. */
async function moved() {
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const page = await (await browser.newContext({ viewport: { width: 390, height: 800 } })).newPage()
  await page.goto(`${origin}/reseau/carte`, { waitUntil: 'networkidle' })
  await page.locator('.practice-map.is-live').waitFor()
  await page.waitForTimeout(1500)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await page.evaluate(() => {
    globalThis.held = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.held.push(duration)
    }).observe({ type: 'longtask', buffered: false })
  })
  await page.locator('.live-map').focus()
  for (const key of ['+', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', '+', 'ArrowRight', 'ArrowDown', '+', 'ArrowDown', '+', 'ArrowLeft', '-', '-', 'ArrowUp', '-', 'ArrowRight']) {
    await page.keyboard.press(key)
    await page.waitForTimeout(900)
  } // prettier-ignore
  const box = await page.locator('.live-map').boundingBox()
  for (let i = 0; i < 6; i += 1) {
    await page.mouse.move(box.x + 200, box.y + 200)
    await page.mouse.down()
    await page.mouse.move(box.x + 80 + i * 20, box.y + 120, { steps: 8 })
    await page.mouse.up()
    await page.waitForTimeout(900)
  }
  const held = (await page.evaluate(() => globalThis.held)).sort((a, b) => a - b)
  await browser.close()
  return { longest: held.at(-1) ?? 0, count: held.length }
}

console.log(
  `Node ${process.versions.node}; ${figure(count, 0)} practices; load average ${figure(loadavg()[0])} before.\n`,
)
await start()
await jobsDone(path.join(folder, 'portal.db'))
await stop()
const seeding = performance.now()
seedPractices(path.join(folder, 'portal.db'), count)
console.log(`· seeded in ${figure((performance.now() - seeding) / 1000)} s`)
await start()
const reading = performance.now()
const processorBefore = processorOf(child.pid)
// A request that waits for all of them longer than a minute is cut, as any that says nothing: it is asked again.
for (let isRead = false; !isRead;)
  isRead = await fetch(`${origin}/reseau/carte.json`).then(
    (response) => response.arrayBuffer().then(() => response.ok),
    () => false,
  )
const [read, readProcessor] = [performance.now() - reading, processorOf(child.pid) - processorBefore]
await (await fetch(`${origin}/reseau/pratiques`)).arrayBuffer()
const map = await ask(views)
const list = await ask(lists)
const script = bare()
const memory = peakOf(child.pid)
const browser = await moved()
await stop()

const verdict = (isMet) => (isMet ? 'met' : 'missed')
line('', ['p50 ms', 'p99 ms', 'processor', 'kB', 'goal'])
line(`${figure(asked, 0)} views of the map, ${filters.length} filters`, [figure(map.p50), figure(map.p99), figure(map.processor, 2), figure(map.size / 1000), ''], `< 20 ms ${verdict(map.p99 < 20)}, < 30 kB ${verdict(map.size < 30_000)}`) // prettier-ignore
line('  the first view of each filter', [figure(at(map.first, 0.5)), figure(map.first.at(-1)), '', '', ''])
line('  bare script, all the points', [figure(script.p50), figure(script.p99), figure(script.processor, 2), '', ''])
line('  ratio', [figure(map.p50 / script.p50, 2), figure(map.p99 / script.p99, 2), figure(map.processor / script.processor, 2), '', '']) // prettier-ignore
line(`${figure(lists.length, 0)} pages of the list, words and filters`, [figure(list.p50), figure(list.p99), figure(list.processor, 2), figure(list.size / 1000), ''], `< 50 ms ${verdict(list.p99 < 50)}`) // prettier-ignore
line('  the first page of each filter', [figure(at(list.first, 0.5)), figure(list.first.at(-1)), '', '', ''])
line('all practices read into memory, seconds', [figure(read / 1000), '', figure(readProcessor / 1000), '', ''])
line('  bare script, clusters alone, seconds', ['', '', figure(script.build / 1000, 2), '', ''])
line('memory of the portal at its peak, MB', [figure(memory, 0), '', '', '', ''])
line('map moved at a sixth of the speed, longest, ms', [figure(browser.longest, 0), '', '', '', ''], `< 100 ms ${verdict(browser.longest < 100)}`) // prettier-ignore
console.log(`\nLoad average ${figure(loadavg()[0])} after.`)
const isMet = map.p99 < 20 && map.size < 30_000 && list.p99 < 50 && browser.longest < 100
process.exit(!isMet && process.argv.includes('--strict') ? 1 : 0)
