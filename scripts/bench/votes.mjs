// npm run bench -- votes: votes cast at the command and over HTTP, a vote opened for many members, an archive made and verified.
import Database from 'better-sqlite3'
import { createHmac, randomBytes } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  bench,
  exitCode,
  granted,
  makeDatabase,
  number,
  processorOf,
  say,
  sayMachine,
  sheetOf,
  startChild,
  startPortal,
} from './portal.mjs'
import { arrivals, saturate } from './rates.mjs'
import { seedClosedVote, seedVoters } from './voters.mjs'

const members = Number(process.env.BENCH_MEMBERS ?? 100_000)
const archived = Number(process.env.BENCH_BALLOTS ?? 1_000_000)
const seconds = Number(process.env.BENCH_SECONDS ?? 8)
const callers = 500
const here = fileURLToPath(import.meta.url)
const [part, ...given] = process.argv.slice(2).filter((word) => word !== 'votes' && !word.startsWith('--'))

const peakMegabytes = () => Math.round(process.resourceUsage().maxRSS / 1024)

// Parts that are measured in a process of their own: their memory is theirs alone.
if (part === 'archive') {
  const [id] = given
  const { countPoll } = await import('../../app/modules/governance/commands/count-poll.server.ts')
  const startedAt = performance.now()
  await countPoll(id)
  console.log(JSON.stringify({ seconds: (performance.now() - startedAt) / 1000, megabytes: peakMegabytes() }))
  process.exit(0)
}
if (part === 'verify') {
  const [file] = given
  const { verifyArchive } = await import('../../app/modules/governance/verify-archive.server.ts')
  const startedAt = performance.now()
  const { faultCount, ballots, recounted } = await verifyArchive(createReadStream(file, { highWaterMark: 1024 * 1024 }))
  const measured = { seconds: (performance.now() - startedAt) / 1000, megabytes: peakMegabytes() }
  console.log(JSON.stringify({ ...measured, faultCount, ballots, recounted }))
  process.exit(0)
}

const { folder, file, origin, settings } = bench

/** What a part of this file measured in a process of its own. */
async function measuredApart(...args) {
  const { child, exited } = startChild(['--import', 'tsx', here, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  if ((await exited) !== 0) throw new Error(`${args[0]} failed`)
  return JSON.parse(said)
}

/** Rights that are not used yet, with the account that casts each. */
function rightsOf(pollId) {
  const database = new Database(file, { readonly: true })
  const rows = database.prepare('SELECT "id", "holderId" FROM "VotingRight" WHERE "pollId" = ? AND "used" IS NULL')
  const found = rows.all(pollId)
  database.close()
  return found
}

/** Inserts a row in a transaction of its own, on the disk before the next begins: what durable votes one by one would cost. */
function bareInserts(newCode) {
  const database = new Database(path.join(folder, 'bare.db'))
  database.pragma('journal_mode=WAL')
  database.pragma('synchronous=FULL')
  database.exec('CREATE TABLE IF NOT EXISTS box (id TEXT PRIMARY KEY, college TEXT, choice TEXT) WITHOUT ROWID')
  const insert = database.prepare('INSERT INTO box VALUES (?, ?, ?)')
  let rows = 0
  const startedAt = performance.now()
  while (performance.now() - startedAt < 3000) {
    insert.run(newCode(), 'employees', '{"answer":"for","method":"yes-no"}')
    rows += 1
  }
  const rate = (rows / (performance.now() - startedAt)) * 1000
  database.close()
  return rate
}

/** `callers` callers, each sending its next vote once the last was acknowledged. */
async function castAll(castVote, pollId, rights, newCode) {
  let next = 0
  const startedAt = performance.now()
  const caller = async () => {
    for (let right = rights[next++]; right; right = rights[next++]) {
      const actor = { kind: 'person', id: right.holderId, roles: ['member'], organisations: [] }
      const choice = { method: 'yes-no', answer: next % 3 === 0 ? 'against' : 'for' }
      const outcome = await castVote(actor, { pollId, rightId: right.id, code: newCode(), choice })
      if (outcome.ok?.answer !== 'counted') throw new Error(JSON.stringify(outcome))
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return (rights.length / (performance.now() - startedAt)) * 1000
}

/** Votes as browsers send them: the form of the page, with a session and its token. */
async function voter(pollId, sessions, newCode) {
  const { Agent, request } = await import('node:http')
  const agent = new Agent({ keepAlive: true, maxSockets: 400 })
  const secret = readFileSync(path.join(folder, 'secrets', 'session_secret'), 'utf8')
  const known = new Map(sessions.map(({ userId, session }) => [userId, session]))
  const rights = rightsOf(pollId).filter(({ holderId }) => known.has(holderId))
  let next = 0
  const send = () =>
    new Promise((resolve, reject) => {
      const right = rights[next++]
      if (!right) return reject(new Error('every session has voted: ask for more'))
      const session = known.get(right.holderId)
      const csrf = createHmac('sha256', secret).update(`csrf:${session}`).digest('base64url')
      const form = { _csrf: csrf, intent: 'cast', right: right.id, code: newCode(), answer: 'for' }
      const body = new URLSearchParams(form).toString()
      const headers = {
        Cookie: `portail=${session}`,
        Origin: origin,
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': Buffer.byteLength(body),
      }
      const asked = request(`${origin}/votes/${pollId}`, { method: 'POST', agent, headers }, (response) => {
        response.resume()
        response.once('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`a vote answered ${response.statusCode}`)),
        )
      })
      asked.once('error', reject)
      asked.end(body)
    })
  return { send, sent: () => Math.min(next, rights.length), close: () => agent.destroy() }
}

sayMachine()
console.log(`· seeding ${number(members)} members\n`)
await makeDatabase()
const made = seedVoters(file, { members, sessions: Math.min(members, 30_000) })

Object.assign(process.env, settings, { DATABASE_URL: `file:${file}`, PORTAL_URL: origin })
const { preparePoll } = await import('../../app/modules/governance/commands/prepare-poll.server.ts')
const { openPoll } = await import('../../app/modules/governance/commands/open-poll.server.ts')
const { castVote } = await import('../../app/modules/governance/commands/cast-vote.server.ts')
const { receiptOf } = await import('../../app/modules/governance/rules/receipt.ts')
const { disconnect } = await import('../../app/platform/db/db.server.ts')
const newCode = () => receiptOf(randomBytes(16))
const chair = { kind: 'person', id: made.chair, roles: ['board'], organisations: [] }
const sheet = sheetOf('secret')
async function open() {
  const { id } = granted(await preparePoll(chair, { meetingId: made.meeting, itemId: made.item, sheet }))
  const [startedAt, before] = [performance.now(), process.cpuUsage()]
  granted(await openPoll(chair, { id }))
  const { user, system } = process.cpuUsage(before)
  return { id, seconds: (performance.now() - startedAt) / 1000, processor: (user + system) / 1e6 }
}

const opened = await open()
say(
  `a secret vote opened for ${number(members)} members`,
  `${number(opened.seconds, 2)} s`,
  '< 5 s',
  opened.seconds < 5,
)
say('  processor that it took', `${number(opened.processor, 2)} s`)

const there = new Set(made.accounts)
const rights = rightsOf(opened.id).filter(({ holderId }) => there.has(holderId))
const measured = rights.slice(0, 40_000)
const before = bareInserts(newCode)
const rate = await castAll(castVote, opened.id, measured, newCode)
const bare = Math.max(before, bareInserts(newCode))
say('bare loop of durable inserts, one transaction each', `${number(bare)}/s`)
say(`votes at the command, ${callers} at once, each durable`, `${number(rate)}/s`)
say('their ratio', number(rate / bare, 2), '≥ 0.50', rate / bare >= 0.5)

const second = await open()
await disconnect()
const portal = await startPortal()
const { send, sent, close } = await voter(second.id, made.sessions, newCode)
await saturate(send, 2)
const [spent, cast] = [processorOf(portal.pid), sent()]
const full = await saturate(send, seconds)
const perVote = ((processorOf(portal.pid) - spent) / (sent() - cast)) * 1000
const steady = await arrivals(send, full * 0.7, seconds)
close()
say('votes over HTTP, 50 browsers, as fast as they go', `${number(full)}/s`)
say('  processor of the portal for each', `${number(perVote, 1)} ms`)
say(`p50 at 70 % of that, at a fixed rate of arrival`, `${number(steady.p50, 1)} ms`)
say('p99 at 70 %', `${number(steady.p99, 1)} ms`, '< 100 ms', steady.p99 < 100)
await portal.stop()

console.log(`\n· seeding a box of ${number(archived)} ballots`)
const box = seedClosedVote(file, { poll: second.id, ballots: archived, codeOf: newCode })
settings.DATABASE_URL = `file:${file}`
settings.PORTAL_URL = origin
const written = await measuredApart('archive', box)
const database = new Database(file, { readonly: true })
const { archiveHash } = database.prepare('SELECT "archiveHash" FROM "Poll" WHERE "id" = ?').get(box)
database.close()
const verified = await measuredApart('verify', path.join(folder, 'files', archiveHash.slice(0, 2), archiveHash))
if (verified.faultCount > 0 || verified.ballots !== archived || !verified.recounted)
  throw new Error(JSON.stringify(verified))
const ballots = number(archived)
say(
  `archive of ${ballots} ballots counted and written`,
  `${number(written.seconds, 1)} s`,
  '< 60 s',
  written.seconds < 60,
)
say('  memory at its peak', `${written.megabytes} MB`, '< 500 MB', written.megabytes < 500)
say(`archive of ${ballots} ballots verified`, `${number(verified.seconds, 1)} s`, '< 60 s', verified.seconds < 60)
say('  memory at its peak', `${verified.megabytes} MB`, '< 500 MB', verified.megabytes < 500)
process.exitCode = exitCode()
