// npm test: everything that proves the portal, from a clone. `npm test -- unit sqlite` runs those parts alone.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build, cleanEnv, prepare } from './lib/setup.mjs'

const parts = ['check', 'unit', 'sqlite', 'postgresql', 'e2e']
const asked = process.argv.slice(2)
const wanted = asked.length > 0 ? parts.filter((part) => asked.includes(part)) : parts
if (wanted.length === 0) {
  console.error(`Parties possibles : ${parts.join(', ')}.`)
  process.exit(2)
}

prepare()
let passed = 0
let failed = 0
const problems = []

if (wanted.includes('check')) {
  const { runChecks } = await import('./lib/checks.mjs')
  const result = runChecks()
  passed += result.passed
  failed += result.failed.length
  problems.push(...result.failed.map((name) => `check: ${name}`))
}

const browserEnv = {}
if (wanted.includes('e2e')) {
  build()
  const { findBrowser } = await import('./lib/browser.mjs')
  browserEnv.CHROMIUM = findBrowser()
}

const folder = mkdtempSync(path.join(tmpdir(), 'portal-tests-'))
for (const project of wanted.filter((part) => part !== 'check')) {
  console.log(`\n· ${project}`)
  const report = path.join(folder, `${project}.json`)
  const done = spawnSync(
    process.execPath,
    [
      path.join('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--project',
      project,
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
    if (done.status !== 0 || lost > 0) problems.push(`${project}${lost > 0 ? ` (${lost} not run)` : ''}`)
    if (done.status !== 0 && result.numFailedTests + lost + unread === 0) failed += 1
  } catch {
    failed += 1
    problems.push(`${project}: no report`)
  }
}
rmSync(folder, { recursive: true, force: true })

if (problems.length > 0) console.log(`\nÀ corriger : ${problems.join(', ')}.`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
