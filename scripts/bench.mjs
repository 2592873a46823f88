// npm run bench: the portal against its ceiling, in one run, on the same machine and the same data. See docs/speed.md.
// npm run bench -- counts: the counts of large boxes alone. -- votes: votes cast, opened, archived and verified. -- live: a live
// page that thousands listen to. -- map: the map and the list of practices. -- import: a long list imported. -- debates: a debate of
// a hundred thousand contributions.
import { spawn, spawnSync } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { bin, build, cleanEnv, prepare, root } from './lib/setup.mjs'

prepare()
/** A bench of its own file, which reads the portal's own sources. */
function runApart(name) {
  const args = ['--import', 'tsx', `scripts/bench/${name}.mjs`, ...process.argv.slice(2)]
  process.exit(spawnSync(process.execPath, args, { cwd: root, env: cleanEnv(), stdio: 'inherit' }).status ?? 1)
}
for (const name of ['counts', 'import']) if (process.argv.includes(name)) runApart(name)
build()
for (const name of ['votes', 'live', 'map', 'debates']) if (process.argv.includes(name)) runApart(name)
const { measure, peakMemory, postEach, processorCosts } = await import('./bench/load.mjs')
const { seed, sha256 } = await import('./bench/seed.mjs')

const folder = mkdtempSync(path.join(tmpdir(), 'portal-bench-'))
const running = new Set()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

let nextPort = 41_000 + (process.pid % 4000)

/** Starts a server and waits until it answers. */
async function serve(script, args, env, ready = '/') {
  const port = nextPort++
  const child = spawn(process.execPath, [script, ...args], {
    cwd: env.cwd ?? root,
    env: cleanEnv({ NODE_ENV: 'production', PORT: String(port), LOG_LEVEL: 'silent', ...env }),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  running.add(child)
  const origin = `http://localhost:${port}`
  for (let tries = 0; tries < 400; tries += 1) {
    if (
      await fetch(origin + ready).then(
        (response) => response.arrayBuffer().then(() => true),
        () => false,
      )
    )
      break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const stop = () =>
    new Promise((resolve) => {
      child.once('exit', () => {
        running.delete(child)
        resolve()
      })
      child.kill('SIGTERM')
    })
  return { origin, pid: child.pid, stop }
}

const session = randomBytes(25).toString('hex').slice(0, 40)
const example = 'app/modules/label/data/examples/complete-application.json'

/** A portal on a database of this size; PORTAL_URL is localhost, so that it has its own secrets. */
async function portalOf(accounts, drafts) {
  const dataDir = path.join(folder, String(accounts))
  mkdirSync(dataDir, { recursive: true })
  // Its own set-up first (migrations, territory, charter), then the rows.
  const first = await serve('scripts/start.mjs', [], { DATA_DIR: dataDir }, '/readyz')
  await first.stop()
  const database = path.join(dataDir, 'portal.db')
  const seeded = seed(database, { accounts, drafts, session, example })
  const server = await serve('scripts/start.mjs', [], { DATA_DIR: dataDir }, '/readyz')
  const secret = readFileSync(path.join(dataDir, 'secrets', 'session_secret'), 'utf8')
  return {
    ...seeded,
    ...server,
    database,
    csrf: createHmac('sha256', secret).update(`csrf:${session}`).digest('base64url'),
  }
}

const cookie = { Cookie: `portail=${session}` }
const reader = { 'Accept-Encoding': 'identity' }

/** What each page is, and the rows that the ceiling reads for it. */
const pagesOf = (portal) => [
  {
    name: 'home',
    path: '/',
    reads: [
      ['SELECT count(*) FROM "Certificate" WHERE "revokedOn" IS NULL AND "validUntil" >= ?', '2026-11-22'],
      ['SELECT max("seq") FROM "JournalEntry"'],
    ],
  },
  {
    name: 'register',
    path: '/label/registre',
    reads: [
      [
        'SELECT * FROM "Certificate" c JOIN "Organisation" o ON o."id" = c."organisationId" ORDER BY c."grantedOn" DESC LIMIT 50',
      ],
    ],
  },
  {
    name: 'verify',
    path: `/label/verifier/${portal.certificate}`,
    reads: [
      [
        'SELECT * FROM "Certificate" c JOIN "Organisation" o ON o."id" = c."organisationId" WHERE c."id" = ?',
        portal.certificate,
      ],
    ],
  },
  { name: 'procedure', path: '/label/procedure', reads: [['SELECT * FROM "Charter" ORDER BY "version" DESC LIMIT 1']] },
  { name: 'sign-in', path: '/connexion', reads: [['SELECT max("seq") FROM "JournalEntry"']] },
  {
    name: 'application form',
    own: true,
    // Many drafts, and four pages of each, so that what is measured is making the page.
    asked: portal.drafts.slice(-100).map((draft, i) => ({
      path: `/espace/label/${draft}/article-${(i % 4) + 1}`,
      reads: [
        ['SELECT * FROM "Session" s JOIN "User" u ON u."id" = s."userId" WHERE s."id" = ?', sha256(session)],
        ['SELECT * FROM "OrganisationMandate" WHERE "userId" = ?', portal.representative],
        ['SELECT * FROM "Application" WHERE "id" = ?', draft],
        ['SELECT * FROM "Evidence" WHERE "applicationId" = ?', draft],
      ],
    })),
  },
]

/** The addresses that a page is measured at, each with the rows that the ceiling reads for it. */
const askedOf = ({ asked, path, reads }) => asked ?? [{ path, reads }]

/** The writes of a submission, as the bare server does them: one durable transaction. */
const submission = [
  `UPDATE "Application" SET "state" = 'submitted', "number" = 'C' || @n, "revision" = "revision" + 1 WHERE "id" = @id AND @key IS NOT NULL`,
  `INSERT INTO "ApplicationTransition" ("id","applicationId","at","event","fromState","toState","actor","revision") VALUES (@key, @id, '2026-11-22T00:00:00.000+00:00', 'submit', 'draft', 'submitted', 'bench', @n)`,
  `INSERT INTO "CheckReport" ("id","applicationId","revision","createdAt","checkedOn","charterHash","answersHash","evidenceHash","content") VALUES (@key, @id, @n, '2026-11-22T00:00:00.000+00:00', '2026-11-22', 'a', 'b', 'c', '{}')`,
  `INSERT INTO "JournalEntry" ("seq","at","act","actor","subjectKind","subjectId","data","previousHash","hash") SELECT coalesce(max("seq"),0)+1, '2026-11-22T00:00:00.000+00:00', 'bench', 'bench', 'application', @id, '{}', @n, @key FROM "JournalEntry"`,
  `INSERT INTO "OutboxMessage" ("id","key","kind","payload","state","runAt","attempts","createdAt") VALUES (@key, @key || @id, 'job:none', '{}', 'done', '2026-11-22T00:00:00.000+00:00', @n, '2026-11-22T00:00:00.000+00:00')`,
]

async function answerOf(portal, page, own) {
  const response = await fetch(portal.origin + page.path, {
    redirect: 'manual',
    headers: { ...reader, ...(own ? cookie : {}) },
  })
  const body = Buffer.from(await response.arrayBuffer())
  if (response.status !== 200)
    throw new Error(`${page.path} answered ${response.status} ${response.headers.get('location') ?? ''}`)
  return {
    path: page.path,
    type: response.headers.get('content-type'),
    body: body.toString('base64'),
    reads: page.reads.map(([sql, ...values]) => ({ sql, values })),
  }
}

async function ceilingFor(portal, pages, copy) {
  const file = path.join(folder, `ceiling-${copy}.json`)
  // Its own copy of the rows, so that its writes do not meet the portal's.
  const database = `${portal.database}.ceiling`
  const { default: Database } = await import('better-sqlite3')
  const source = new Database(portal.database)
  await source.backup(database)
  source.close()
  const answers = []
  for (const page of pages) for (const asked of askedOf(page)) answers.push(await answerOf(portal, asked, page.own))
  writeFileSync(file, JSON.stringify({ pages: answers, database, submission: { body: '', statements: submission } }))
  return serve('scripts/bench/ceiling.mjs', [file], {}, pages[0].path)
}

async function emptyRemix() {
  const empty = path.join(root, 'scripts/bench/empty')
  const built = spawnSync(path.join(root, bin('remix')), ['vite:build'], {
    cwd: empty,
    env: cleanEnv({ NODE_ENV: 'production' }),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (built.status !== 0) throw new Error('the empty page does not build')
  return serve(path.join(empty, 'server.mjs'), [], { cwd: empty })
}

const figure = (value, digits = 0) =>
  Number.isFinite(value)
    ? value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })
    : '–'
const line = (cells) =>
  console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(24) : String(cell).padStart(12))).join(''))

const sizes = [1000, 100_000]
const draftsToSubmit = Number(process.env.BENCH_SUBMISSIONS ?? 600)

console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}; 20 connections; the load and the server share the machine.\n`,
)
const empty = await emptyRemix()
const emptyFigures = await measure(empty.origin, ['/'])

let bare
let costs
const table = new Map()
for (const accounts of sizes) {
  console.log(
    `· seeding ${figure(accounts)} accounts, ${figure(accounts / 5)} organisations, ${figure(accounts / 10)} applications`,
  )
  const portal = await portalOf(accounts, draftsToSubmit + 1)
  const pages = pagesOf(portal)
  const ceiling = await ceilingFor(portal, pages, accounts)
  for (const page of pages) {
    const headers = { ...reader, ...(page.own ? cookie : {}) }
    const paths = askedOf(page).map(({ path }) => path)
    const top = await measure(ceiling.origin, paths, { headers })
    bare ??= top
    const own = await measure(portal.origin, paths, { headers })
    table.set(`${page.name} ${accounts}`, { page, accounts, top, own })
  }
  if (accounts === sizes.at(-1)) {
    const form = pages.find(({ own }) => own)
    const paths = askedOf(form).map(({ path }) => path)
    const asBrowsers = { ...cookie, 'Accept-Encoding': 'gzip, deflate, br' }
    costs = await processorCosts([
      { ...empty, paths: ['/'], headers: reader },
      { ...ceiling, paths, headers: reader },
      { ...portal, paths, headers: { ...reader, ...cookie } },
      { ...portal, paths, headers: asBrowsers },
    ])
  }
  const targets = portal.drafts.slice(0, draftsToSubmit)
  const body = new URLSearchParams({ _csrf: portal.csrf, revision: '1' }).toString()
  const top = await postEach(
    ceiling.origin,
    targets.map((id) => ({ path: `/submit/${id}`, body })),
    {},
  )
  const own = await postEach(
    portal.origin,
    targets.map((id) => ({ path: `/espace/label/${id}/relire`, body })),
    cookie,
  )
  table.set(`submission ${accounts}`, { page: { name: 'submission (durable)', own: true }, accounts, top, own })
  table.set(`memory ${accounts}`, peakMemory(portal.pid))
  await ceiling.stop()
  await portal.stop()
}

console.log(
  `\nBare node:http server, ${figure(bare.rate)} requests/s; Remix’s own empty page, ${figure(emptyFigures.rate)} requests/s (p50 ${figure(emptyFigures.p50, 1)} ms, p99 ${figure(emptyFigures.p99, 1)} ms).`,
)
let missed = 0
for (const accounts of sizes) {
  console.log(`\n${figure(accounts)} accounts`)
  line(['page', 'req/s', 'p50 ms', 'p99 ms', 'p99 at 70 %', 'ceiling', 'ratio', 'goal'])
  for (const { page, own, top, accounts: size } of [...table.values()].filter((row) => row?.accounts === accounts)) {
    const ratio = own.rate / top.rate
    const goal = page.own
      ? ratio >= 1 / 20 && (page.name.startsWith('submission') || own.rate >= emptyFigures.rate / 2)
      : ratio >= 1 / 2
    const steady = !Number.isFinite(own.steadyP99) || own.steadyP99 < 50
    if (size === sizes.at(-1) && !(goal && steady)) missed += 1
    line([
      page.name,
      figure(own.rate),
      figure(own.p50, 1),
      figure(own.p99, 1),
      figure(own.steadyP99, 1),
      figure(top.rate),
      figure(ratio, 2),
      goal && steady ? 'met' : 'missed',
    ])
  }
  const memory = table.get(`memory ${accounts}`)
  line(['peak memory, MB', figure(memory), '', '', '', '', '', memory < 350 ? 'met' : 'missed'])
}
await empty.stop()
const [emptyCost, bareCost, formCost, compressedCost] = costs
console.log(
  `\nProcessor a page, in turn: Remix’s empty page ${figure(emptyCost, 2)} ms; the application form ${figure(formCost, 2)} ms (${figure(formCost / emptyCost, 1)} empty pages; ${figure(compressedCost, 2)} ms as browsers ask for it, compressed); the bare server ${figure(bareCost, 2)} ms (${figure(formCost / bareCost, 1)} times less).`,
)
console.log(
  '\nGoals: a page that is the same for everyone, at least half the ceiling; a page for one person, at least a twentieth of it and half of Remix’s empty page; p99 under 50 ms at 70 % of the rate of saturation; memory under 350 MB.',
)
process.exit(missed > 0 && process.argv.includes('--strict') ? 1 : 0)
