import { spawnSync } from 'node:child_process'
import { bin, cleanEnv } from './setup.mjs'

/** Each check: its name, its command. Formatting comes last since it says the least. */
const checks = [
  ['types', bin('tsc'), ['--noEmit', '-p', '.']],
  ['lint', bin('eslint'), ['--max-warnings', '0', 'app', 'tests', 'prisma', 'scripts']],
  ['dependencies', bin('depcruise'), ['app', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']],
  ['postgresql-schema', process.execPath, ['scripts/derive-postgresql.mjs', '--check']],
  [
    'formatting',
    bin('prettier'),
    ['--check', '--log-level', 'warn', 'app', 'tests', 'prisma', 'scripts', '*.{js,ts,cjs,json}'],
  ],
]

/** Runs the checks; gives how many passed and which failed. */
export function runChecks() {
  const failed = []
  for (const [name, command, args] of checks) {
    console.log(`· ${name}`)
    const done = spawnSync(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: cleanEnv({ NODE_OPTIONS: '--max-old-space-size=4096' }),
      shell: process.platform === 'win32',
    })
    if (done.status !== 0) failed.push(name)
  }
  return { passed: checks.length - failed.length, failed }
}
