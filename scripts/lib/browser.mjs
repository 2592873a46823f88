import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { cleanEnv } from './setup.mjs'

// The first is Chromium without a window: what Playwright's own installer gives for tests, and half the processor of the whole.
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const quiet = (command, args) =>
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: cleanEnv({ DEBIAN_FRONTEND: 'noninteractive' }),
  }).status === 0

const found = () => [process.env.CHROMIUM, ...places].find((place) => place && existsSync(place))

/**
 * A real Chromium: the system's, or else one installed by apt (as root, on Debian), or else Playwright's own. Ends the
 * process with what to install where none of these works.
 */
export function findBrowser() {
  const there = found()
  if (there) return there
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('· installation de Chromium (apt)')
    quiet('apt-get', ['update', '-qq'])
    for (const name of ['chromium-headless-shell', 'chromium'])
      if (quiet('apt-get', ['install', '-y', '-qq', name, 'fonts-liberation'])) {
        const installed = found()
        if (installed) return installed
      }
  }
  console.log('· installation de Chromium (Playwright)')
  if (quiet(process.execPath, [path.join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']))
    return ''
  console.error(
    'Les essais dans un navigateur demandent Chromium : installez-le (Debian, Ubuntu : apt-get install chromium), ou donnez son chemin dans CHROMIUM.',
  )
  process.exit(1)
}
