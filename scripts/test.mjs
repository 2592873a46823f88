// npm test: everything that proves the portal, from a clone. `npm test -- unit sqlite` runs those parts alone.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build, buildIsStale, cleanEnv, prepare } from './lib/setup.mjs'

const parts = ['check', 'unit', 'sqlite', 'postgresql', 'e2e']
const asked = process.argv.slice(2)
const wanted = asked.length > 0 ? parts.filter((part) => asked.includes(part)) : parts
if (wanted.length === 0) {
  console.error(`Parties possibles : ${parts.join(', ')}.`)
  process.exit(2)
}

prepare()
const begun = Date.now()
let passed = 0
let failed = 0
const problems = []
const took = []

/** Runs a part of the whole and notes how long it took. */
async function timed(name, work) {
  const from = Date.now()
  await work()
  took.push(`${name} ${((Date.now() - from) / 1000).toFixed(0)} s`)
}

if (wanted.includes('check'))
  await timed('check', async () => {
    const { runChecks } = await import('./lib/checks.mjs')
    // The portal is built beside the checks where the journeys will want it.
    const building = wanted.includes('e2e') && buildIsStale()
    const beside = building
      ? [{ name: 'build', command: process.execPath, args: ['scripts/lib/build.mjs'], env: cleanEnv() }]
      : []
    const result = await runChecks(beside)
    passed += result.passed
    failed += result.failed.length
    problems.push(...result.failed.map((name) => `check: ${name}`))
    // A build that failed is made again below, which says why and ends here.
  })

const browserEnv = {}
if (wanted.includes('e2e')) {
  build()
  const { findBrowser } = await import('./lib/browser.mjs')
  browserEnv.CHROMIUM = findBrowser()
}

const folder = mkdtempSync(path.join(tmpdir(), 'portal-tests-'))

/** Runs projects of vitest.config.ts together, so that the cores share their files, and counts what their report says. */
function runProjects(projects) {
  const name = projects.join(' + ')
  console.log(`\n· ${name}`)
  const report = path.join(folder, `${projects.join('-')}.json`)
  const done = spawnSync(
    process.execPath,
    [
      path.join('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: cleanEnv({ ...browserEnv, NODE_OPTIONS: '--max-old-space-size=4096' }),
    },
  )
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'))
    passed += result.numPassedTests
    // A skipped or unfinished test proves nothing: it counts as failed, and so does a file that could not be read.
    const lost = result.numTotalTests - result.numPassedTests - result.numFailedTests
    const unread = result.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length
    failed += result.numFailedTests + lost + unread
    if (result.numTotalTests === 0) failed += 1
    const files = result.testResults
      .filter(({ status }) => status === 'failed')
      .map((file) => path.relative('', file.name))
    if (done.status !== 0 || lost > 0)
      problems.push(
        `${name}${lost > 0 ? ` (${lost} not run)` : ''}${files.length > 0 ? ` (${[...new Set(files)].join(', ')})` : ''}`,
      )
    if (done.status !== 0 && result.numFailedTests + lost + unread === 0) failed += 1
  } catch {
    failed += 1
    problems.push(`${name}: no report`)
  }
}

for (const projects of [
  wanted.filter((part) => ['unit', 'sqlite', 'postgresql'].includes(part)),
  wanted.filter((part) => part === 'e2e'),
])
  if (projects.length > 0) await timed(projects.join(' + '), () => runProjects(projects))
rmSync(folder, { recursive: true, force: true })

if (problems.length > 0) console.log(`\nÀ corriger : ${problems.join(', ')}.`)
console.log(`\n${took.join(', ')} ; en tout ${((Date.now() - begun) / 1000).toFixed(0)} s`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
