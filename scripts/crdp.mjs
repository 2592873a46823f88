// npm run crdp -- …: the portal's commands from a terminal.
import { spawnSync } from 'node:child_process'
import { cleanEnv, prepare } from './lib/setup.mjs'

// Said on the error stream, so that a command's own output (JSON, CSV) stays clean.
console.log = console.error
prepare()
const done = spawnSync(process.execPath, ['--import', 'tsx', 'app/cli/main.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: cleanEnv(),
})
process.exit(done.status ?? 1)
