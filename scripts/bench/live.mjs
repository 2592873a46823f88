// npm run bench -- live: an open assembly that thousands listen to, and how long each waits to be told of a change.
import Database from 'better-sqlite3'
import { peakMemory } from './load.mjs'
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
import { seedVoters } from './voters.mjs'

const members = Number(process.env.BENCH_MEMBERS ?? 100_000)
const listeners = Number(process.env.BENCH_CLIENTS ?? 2_000)
const { file, origin, settings } = bench
// One clock for all the processes of a machine.
const now = () => Number(process.hrtime.bigint()) / 1e6

/** A process to ask things of: each message has one answer. */
async function startAsked(args, env = {}) {
  const { child, stop } = startChild(args, {
    env: { ...settings, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const next = () => new Promise((resolve) => child.once('message', resolve))
  await next()
  const ask = async (message) => {
    const said = next()
    child.send(message)
    const { answer, error } = await said
    if (error) throw new Error(error)
    return answer
  }
  return { ask, stop }
}

sayMachine()
console.log(`· seeding ${number(members)} members\n`)
await makeDatabase()
const made = seedVoters(file, { members, sessions: listeners })
const { meeting: meetingId, item: itemId } = made

Object.assign(process.env, settings, { DATABASE_URL: `file:${file}`, PORTAL_URL: origin })
const { recordAttendance } = await import('../../app/modules/governance/commands/record-attendance.server.ts')
const { announce, showItem } = await import('../../app/modules/governance/commands/lead-meeting.server.ts')
const { preparePoll } = await import('../../app/modules/governance/commands/prepare-poll.server.ts')
const { openPoll } = await import('../../app/modules/governance/commands/open-poll.server.ts')
const { closePoll } = await import('../../app/modules/governance/commands/close-poll.server.ts')
const { onCommit } = await import('../../app/platform/db/db.server.ts')
const chair = { kind: 'person', id: made.chair, roles: ['board'], organisations: [] }
let committedAt = 0
onCommit(() => (committedAt = now()))
const rows = new Database(file, { readonly: true })
const revision = () => rows.prepare('SELECT "revision" FROM "Meeting" WHERE "id" = ?').get(meetingId).revision

const portal = await startPortal()
const crowd = await startAsked(['scripts/bench/listeners.mjs'])
const streams = made.sessions.map(({ session }) => ({
  ...{ origin, path: `/assemblees/${meetingId}/flux` },
  cookie: `portail=${session}`,
}))
const connected = await crowd.ask({ connect: { streams, awaitsEvent: true } })
say(`${number(connected.count)} clients, connected and told the present state`, `${number(connected.took / 1000, 1)} s`)
await crowd.ask({ heard: 0 })

const bareOrigin = origin.replace(/\d+$/, (port) => String(Number(port) + 4_001))
await startAsked(['scripts/bench/bare-stream.mjs'], { PORT: new URL(bareOrigin).port })
const bareCrowd = await startAsked(['scripts/bench/listeners.mjs'])
await bareCrowd.ask({
  connect: { streams: streams.map(() => ({ origin: bareOrigin, path: '/' })), awaitsEvent: false },
})

const quantiles = (times) => {
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]
  return { p50: at(0.5), p99: at(0.99), last: times.at(-1) }
}

let bareId = 0
/** The same bytes to as many clients, by a server that does nothing else. */
async function ceilingOf(bytes) {
  bareId += 1
  const at = now()
  await fetch(bareOrigin, { method: 'POST', body: bytes.replace(/^id: \d+/, `id: ${bareId}`) })
  const { times } = await bareCrowd.ask({ heard: bareId })
  return quantiles(times.map((time) => time - at))
}

const { id: pollId } = granted(await preparePoll(chair, { meetingId, itemId, sheet: sheetOf('secret') }))
const attend = (rank) => recordAttendance(chair, { meetingId, memberId: made.memberships[rank], way: 'room' })
const acts = [
  ['somebody came in', () => attend(0)],
  ['the item shown', () => showItem(chair, { id: meetingId, itemId })],
  ['somebody came in', () => attend(1)],
  ['something said to all', () => announce(chair, { id: meetingId, text: 'Le scrutin va être ouvert.' })],
  [`a vote opened for ${number(members)}`, () => openPoll(chair, { id: pollId })],
  ['somebody came in', () => attend(2)],
  ['a vote closed and counted', () => closePoll(chair, { id: pollId })],
  ['somebody came in', () => attend(3)],
]

console.log(
  `\n${'milliseconds from the commit until'.padEnd(38)}${['half are told', '99 %', 'the last', 'bare server', 'ratio', 'processor', ''].map((word) => word.padStart(14)).join('')}`,
)
let [worst, bareWorst] = [0, 0]
for (const [name, act] of acts) {
  // What was written before has been told, so that this change waits for its own turn.
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  const before = processorOf(portal.pid)
  granted(await act())
  const at = committedAt
  const { times, bytes } = await crowd.ask({ heard: revision() })
  const spent = (processorOf(portal.pid) - before) * 1000
  const told = quantiles(times.map((time) => time - at))
  const ceiling = await ceilingOf(bytes)
  ;[worst, bareWorst] = [Math.max(worst, told.last), Math.max(bareWorst, ceiling.last)]
  const cells = [told.p50, told.p99, told.last, ceiling.last].map((time) => number(time))
  console.log(
    name.padEnd(38) +
      [...cells, number(told.last / ceiling.last, 1), `${number(spent)} ms`, `${number(bytes.length)} bytes`]
        .map((cell) => cell.padStart(14))
        .join(''),
  )
}
console.log('')
say('the last client told, at worst', `${number(worst)} ms`, '< 1,000 ms', worst < 1_000)
say('the same bytes by a bare server, at worst', `${number(bareWorst)} ms`)
say('memory of the portal at its peak', `${peakMemory(portal.pid)} MB`)

// Everyone connected, and the portal told to stop.
const stoppedAt = now()
await portal.stop()
say(
  'the portal stopped, everyone connected',
  `${number((now() - stoppedAt) / 1000, 1)} s`,
  '< 20 s',
  now() - stoppedAt < 20_000,
)
process.exit(exitCode())
