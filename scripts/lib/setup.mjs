// Plain Node, no dependency: makes a fresh clone ready, and does nothing when it already is. Each step keeps a stamp (a
// hash of what it was made from) inside node_modules, so that removing node_modules redoes everything.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
process.chdir(root)

const stamps = path.join('node_modules', '.portal')
const ignored = new Set(['generated', 'node_modules'])

const filesOf = (name) =>
  !existsSync(name)
    ? []
    : statSync(name).isDirectory()
      ? readdirSync(name)
          .sort()
          .filter((x) => !ignored.has(x))
          .flatMap((x) => filesOf(path.join(name, x)))
      : [name]

function hashOf(...names) {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`)
  for (const file of names.flatMap(filesOf)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

const stampOf = (step) => (existsSync(path.join(stamps, step)) ? readFileSync(path.join(stamps, step), 'utf8') : '')

/** The environment of a nested command: what npm or a test runner left in ours must not leak into it. */
export const cleanEnv = (extra = {}) => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) =>
        !/^npm_(config_(omit|include|production|dry_run|ignore_scripts|global|prefix)|lifecycle|package|command|execpath|node_execpath)/i.test(
          key,
        ) &&
        key !== 'NODE_ENV' &&
        key !== 'VITEST',
    ),
  ),
  ...extra,
})

/** Ends the process with a sentence when the command fails. */
export function run(what, command, args, env = {}) {
  console.log(`· ${what}`)
  const done = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: cleanEnv(env),
    shell: process.platform === 'win32',
  })
  if (done.error || done.status !== 0) {
    console.error(`« ${what} » a échoué${done.error ? ` : ${done.error.message}` : ` (code ${done.status})`}.`)
    process.exit(done.status || 1)
  }
}

function step(name, what, hash, work) {
  if (stampOf(name) === hash) return
  work(what)
  mkdirSync(stamps, { recursive: true })
  writeFileSync(path.join(stamps, name), hash)
}

export const bin = (name) => path.join('node_modules', '.bin', name + (process.platform === 'win32' ? '.cmd' : ''))

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major === 24) return
  console.error(
    `Node ${process.versions.node} ne convient pas : le portail demande Node 20.19 ou plus, 22.13 ou plus, ou 24.`,
  )
  process.exit(1)
}

/** `prisma generate` needs no engine, but stops where it cannot download one: any existing file will do. */
function withoutEngine() {
  const file = path.resolve(stamps, 'no-engine')
  mkdirSync(stamps, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, '')
  chmodSync(file, 0o755)
  return { PRISMA_SCHEMA_ENGINE_BINARY: file, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' }
}

/** True where npm has already installed what the lockfile names (a continuous integration runs `npm ci` itself). */
function isInstalled() {
  const kept = path.join('node_modules', '.package-lock.json')
  if (!existsSync(kept) || !existsSync('node_modules/better-sqlite3/build/Release/better_sqlite3.node')) return false
  const there = JSON.parse(readFileSync(kept, 'utf8')).packages
  return Object.entries(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages).every(
    ([name, wanted]) =>
      name === '' ||
      (wanted.optional && !there[name]) ||
      (there[name]?.version === wanted.version && there[name]?.integrity === wanted.integrity),
  )
}

/**
 * better-sqlite3 compiled from its source (its build leaves config.gypi) with the headers of Node 24.19 or later aborts when
 * the collector frees a statement: it is compiled again without their hook. docs/decisions/2026-11-27-node-24.md.
 */
function mendSqlite() {
  const compiled = existsSync('node_modules/better-sqlite3/build/config.gypi')
  if (!process.version.startsWith('v24.') || !compiled || process.platform === 'win32') return
  const header = path.resolve('scripts/lib/object-wrap.h')
  step('sqlite', 'compilation de better-sqlite3 pour Node 24', hashOf('package-lock.json', header), (what) =>
    run(what, 'npm', ['rebuild', 'better-sqlite3', '--loglevel=error'], { CXXFLAGS: `-include "${header}"` }),
  )
}

/** Installs from the lockfile and generates both clients, where that is not done yet. */
export function prepare() {
  checkNode()
  step(
    'packages',
    'installation des paquets (npm ci)',
    hashOf('package.json', 'package-lock.json', '.npmrc'),
    (what) => {
      if (!isInstalled()) run(what, 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
    },
  )
  mendSqlite()
  const generated = 'app/platform/db/generated'
  if (!existsSync(`${generated}/sqlite/client.ts`) || !existsSync(`${generated}/postgresql/client.ts`))
    writeFileSync(path.join((mkdirSync(stamps, { recursive: true }), stamps), 'client'), '')
  step(
    'client',
    'génération du client de la base (prisma generate)',
    hashOf('prisma/schema.prisma', 'prisma/postgresql.prisma', 'prisma.config.ts', 'package-lock.json'),
    (what) => {
      run(what, bin('prisma'), ['generate'], { ...withoutEngine(), DATABASE_URL: 'file:./unused.db' })
      run(`${what}, PostgreSQL`, bin('prisma'), ['generate'], { ...withoutEngine(), DATABASE_URL: 'postgres://unused' })
    },
  )
}

const buildHash = () =>
  hashOf(
    'app',
    'public',
    'vite.config.ts',
    'remix.config.js',
    'package-lock.json',
    'prisma/schema.prisma',
    'prisma/seed',
  )

/** True where the sources changed since the portal was built. */
export const buildIsStale = () => !existsSync('build/server/index.js') || stampOf('build') !== buildHash()

/** Builds the portal, where its sources changed. */
export function build() {
  if (!existsSync('build/server/index.js')) writeFileSync(path.join(stamps, 'build'), '')
  step('build', 'construction du portail (remix vite:build)', buildHash(), (what) => {
    run(what, bin('remix'), ['vite:build', '--logLevel', 'warn'], { NODE_ENV: 'production' })
  })
}
