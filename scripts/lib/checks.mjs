import path from 'node:path'
import { atOnce } from './at-once.mjs'
import { bin, cleanEnv } from './setup.mjs'

const env = cleanEnv({ NODE_OPTIONS: '--max-old-space-size=4096' })

/** Each check: its name, its command. The longest come first, so that the others fit beside them. */
const checks = [
  // TypeScript 7, beside the 5 whose programming interface the linter reads (docs/decisions/2026-11-28-two-typescripts.md).
  ['types', process.execPath, [path.join('node_modules', 'typescript-7', 'bin', 'tsc'), '--noEmit', '-p', '.']],
  [
    'lint',
    bin('eslint'),
    [
      '--max-warnings',
      '0',
      '--cache',
      '--cache-strategy',
      'content',
      '--cache-location',
      'node_modules/.portal/eslint',
      'app',
      'tests',
      'prisma',
      'scripts',
    ],
  ],
  [
    'formatting',
    bin('prettier'),
    ['--check', '--log-level', 'warn', 'app', 'tests', 'prisma', 'scripts', '*.{js,ts,cjs,json}'],
  ],
  ['dependencies', bin('depcruise'), ['app', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']],
  ['postgresql-schema', process.execPath, ['scripts/derive-postgresql.mjs', '--check']],
].map(([name, command, args]) => ({ name, command, args, env }))

/** Runs the checks, and beside them the commands of `others` (`{ name, command, args, env }`); gives what failed of each. */
export async function runChecks(others = []) {
  const failed = await atOnce([...checks, ...others])
  return {
    passed: checks.filter(({ name }) => !failed.includes(name)).length,
    failed: failed.filter((name) => checks.some((check) => check.name === name)),
    othersFailed: failed.filter((name) => others.some((other) => other.name === name)),
  }
}
