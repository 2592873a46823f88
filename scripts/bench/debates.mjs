// npm run bench -- debates: a debate with many contributions and supports: its list, its syntheses, posting, supports, exports.
import Database from 'better-sqlite3'
import { createHmac, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { loadavg } from 'node:os'
import path from 'node:path'
import { v7 } from 'uuid'
import { bench, exitCode, granted, makeDatabase, number, processorOf, say, sayMachine, startPortal } from './portal.mjs'
import { seedDebate } from './contributions.mjs'
import { arrivals, saturate } from './rates.mjs'

const contributions = Number(process.env.BENCH_CONTRIBUTIONS ?? 100_000)
const supports = Number(process.env.BENCH_SUPPORTS ?? 1_000_000)
const seconds = Number(process.env.BENCH_SECONDS ?? 8)
const fresh = 20_000
const { folder, file, origin, settings } = bench
// Each request of the bench comes from an address of its own, as people's do.
settings.TRUSTED_PROXIES = '1'

sayMachine()
console.log(
  `Load average ${loadavg()
    .map((load) => number(load, 1))
    .join(', ')}.`,
)
console.log(`· seeding ${number(contributions)} contributions and ${number(supports)} supports\n`)
await makeDatabase()
Object.assign(process.env, settings, { DATABASE_URL: `file:${file}`, PORTAL_URL: origin })
const { stem } = await import('../../app/platform/search/tokens.ts')
const made = seedDebate(file, { contributions, supports, fresh, stemOf: (word) => stem(word, 'fr') })

/** Inserts a row in a transaction of its own, on the disk before the next begins: what durable supports one by one would cost. */
function bareInserts() {
  const database = new Database(path.join(folder, 'bare.db'))
  database.pragma('journal_mode=WAL')
  database.pragma('synchronous=FULL')
  database.exec('CREATE TABLE IF NOT EXISTS s (c TEXT, p TEXT, at TEXT, PRIMARY KEY (c, p)) WITHOUT ROWID')
  const insert = database.prepare('INSERT INTO s VALUES (?, ?, ?)')
  let rows = 0
  const startedAt = performance.now()
  while (performance.now() - startedAt < 3000) {
    insert.run(randomUUID(), randomUUID(), new Date().toISOString())
    rows += 1
  }
  database.close()
  return (rows / (performance.now() - startedAt)) * 1000
}

/** Reads the rows of a page of the list with one prepared statement: what a page would cost without a page. */
function barePages() {
  const database = new Database(file, { readonly: true })
  const page = database.prepare(
    `SELECT * FROM "Contribution" WHERE "debateId" = ? AND "state" = 'published' AND "number" < ? ORDER BY "number" DESC LIMIT 21`,
  )
  let pages = 0
  const startedAt = performance.now()
  while (performance.now() - startedAt < 1000) {
    JSON.stringify(page.all(made.debate.id, 1 + Math.floor(Math.random() * contributions)))
    pages += 1
  }
  database.close()
  return (pages / (performance.now() - startedAt)) * 1000
}

const { support } = await import('../../app/modules/contributions/commands/support.server.ts')
const { disconnect } = await import('../../app/platform/db/db.server.ts')
const voiceOf = (participantId) => ({ participantId, email: null, name: '', locale: 'fr', clientAddress: '192.0.2.1' })
const before = bareInserts()
const given = Math.min(40_000, fresh * 2)
let next = 0
const startedAt = performance.now()
await Promise.all(
  Array.from({ length: 500 }, async () => {
    while (next < given) {
      const rank = next++
      // Each participant supports two, which are not the same.
      const contributionId = made.contributions[(rank * 7919 + Math.floor(rank / fresh) * 13) % contributions]
      const voice = voiceOf(made.fresh[rank % fresh])
      const { answer } = granted(await support({ kind: 'visitor' }, { id: v7(), contributionId, follow: false, voice }))
      if (answer !== 'counted') throw new Error(`a support was ${answer}`)
    }
  }),
)
const rate = (given / (performance.now() - startedAt)) * 1000
const bare = Math.max(before, bareInserts())
say('bare loop of durable inserts, one transaction each', `${number(bare)}/s`)
say('supports at the command, 500 at once, each durable', `${number(rate)}/s`)
say('their ratio', number(rate / bare, 2), '≥ 0.33', rate / bare >= 1 / 3)
await disconnect()

const portal = await startPortal()
const agent = new Agent({ keepAlive: true, maxSockets: 400 })
let client = 0
const address = () => {
  client += 1
  return `10.${(client >> 16) & 255}.${(client >> 8) & 255}.${client & 255}`
}
/** One request; its answer's status and bytes. */
const ask = (where, { method = 'GET', headers = {}, body } = {}) =>
  new Promise((resolve, reject) => {
    const sent = { 'X-Forwarded-For': address(), ...headers }
    const asked = request(origin + where, { method, agent, headers: sent }, (response) => {
      let size = 0
      response.on('data', (chunk) => (size += chunk.length))
      response.once('end', () => resolve({ status: response.statusCode, size, location: response.headers.location }))
    })
    asked.once('error', reject)
    asked.end(body)
  })
const list = `/debats/${made.debate.slug}/contributions`
const pages = [
  ['list, the latest', () => `?suite=0.${1 + Math.floor(Math.random() * contributions)}`],
  ['list, the most supported', () => `?tri=soutenues&suite=${Math.floor(Math.random() * 20)}.${Math.floor(Math.random() * contributions)}`],
  ['list of a theme and a département', () => `?theme=cantines&departement=45&suite=0.${Math.floor(Math.random() * contributions)}`],
  ['list, words looked for', () => `?mots=moulin+cheval&suite=0.${Math.floor(Math.random() * contributions)}`],
] // prettier-ignore
async function measurePage(name, where) {
  const send = async () => {
    const { status } = await ask(where())
    if (status !== 200) throw new Error(`${name} answered ${status}`)
  }
  await saturate(send, 2)
  const full = await saturate(send, seconds)
  const spent = processorOf(portal.pid)
  const steady = await arrivals(send, full * 0.7, seconds)
  const each = ((processorOf(portal.pid) - spent) / Math.floor(full * 0.7 * seconds)) * 1000
  say(`${name}, 50 browsers`, `${number(full)}/s`)
  say('  processor of the portal for each, at 70 %', `${number(each, 1)} ms`)
  say('  p99 at 70 %, at a fixed rate of arrival', `${number(steady.p99, 1)} ms`, '< 50 ms', steady.p99 < 50)
  return full
}
const secret = readFileSync(path.join(folder, 'secrets', 'session_secret'), 'utf8')
const cookieOf = (participantId) => {
  const text = `${participantId}.${Math.floor(Date.now() / 1000) + 86_400}`
  const seal = createHmac('sha256', secret).update(`contributions.participant:${text}`).digest('base64url')
  return `debats=${text}.${seal}`
}
let posted = 0
const post = async () => {
  const rank = posted++
  const boundary = '----banc'
  const fields = {
    id: v7(),
    seen: 'yes',
    title: `Idée du banc ${rank}`,
    text: `Voici l’idée numéro ${rank} du banc, que personne n’a dite, avec un moulin et un cheval ${randomUUID()}.`,
    theme: 'cantines',
    name: 'Voix du banc',
  }
  const body = `${Object.entries(fields)
    .map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('')}--${boundary}--\r\n`
  const { status, location } = await ask(`${list}/nouvelle`, {
    method: 'POST',
    body,
    headers: {
      Cookie: cookieOf(made.fresh[rank % fresh]),
      Origin: origin,
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      'Content-Length': Buffer.byteLength(body),
    },
  })
  if (status !== 302) throw new Error(`a contribution answered ${status}`)
  return location
}
// What is published is measured, not what a flood holds: the debate's own limit is moved out of the way.
await post()
const limits = new Database(file, { timeout: 15_000 })
limits.exec(`UPDATE "RateLimit" SET "count" = -1000000 WHERE "key" LIKE 'contribute:debate:%'`)
limits.close()
say('bare prepared reads of a page of the list', `${number(barePages())}/s`)
// The debate's own page as visitors ask for it, while people contribute: each contribution makes it anew.
let isRead = true
const contributing = (async () => {
  while (isRead) {
    await post()
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
})()
await measurePage('the debate’s page, one contribution a second meanwhile', () => `/debats/${made.debate.slug}`)
isRead = false
await contributing
for (const [name, query] of pages) await measurePage(name, () => list + query())
await measurePage(
  'synthesis that cites 200',
  () => `/debats/${made.debate.slug}/syntheses/${made.synthesis}?n=${Math.random()}`,
)

await saturate(post, 2)
const full = await saturate(post, seconds)
const spent = processorOf(portal.pid)
const steady = await arrivals(post, full * 0.7, seconds)
const each = ((processorOf(portal.pid) - spent) / Math.floor(full * 0.7 * seconds)) * 1000
say('contributions posted over HTTP, each durable, 50 browsers', `${number(full)}/s`)
say('  processor of the portal for each, at 70 %', `${number(each, 1)} ms`)
say('  ratio to the bare loop', number(full / bare, 3))
say('  p99 at 70 %, at a fixed rate of arrival', `${number(steady.p99, 1)} ms`, '< 100 ms', steady.p99 < 100)

const residentOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
for (const format of ['csv', 'json']) {
  const [at, start] = [residentOf(portal.pid), performance.now()]
  let highest = at
  const watch = setInterval(() => (highest = Math.max(highest, residentOf(portal.pid))), 20)
  const { size } = await ask(`${list}.${format}`)
  clearInterval(watch)
  say(
    `all contributions as ${format}, ${number(size / 1e6, 1)} MB`,
    `${number((performance.now() - start) / 1000, 1)} s`,
  )
  say('  memory above the rest, at its peak', `${number(highest - at)} MB`, '< 100 MB', highest - at < 100)
}
agent.destroy()
await portal.stop()
console.log(
  `Load average ${loadavg()
    .map((load) => number(load, 1))
    .join(', ')}.`,
)
process.exitCode = exitCode()
