import { afterAll, beforeAll, inject } from 'vitest'
import { setClock } from '~/platform/clock.server'
import { forgetEnv } from '~/platform/env.server'
import { closeBrowser } from '../e2e/browser'
import { openPortal } from '../e2e/portal'

// Files of one worker share what they import (`isolate: false`), and no portal, browser, clock or setting. A file that starts portals
// of its own sets its settings in its own `beforeAll`, which comes later.
let close: (() => Promise<void>) | undefined
beforeAll(async () => {
  close = await openPortal(inject('firstDay'))
})
afterAll(async () => {
  setClock()
  await closeBrowser()
  await close?.()
  for (const name of ['DATA_DIR', 'DATABASE_URL', 'PORTAL_URL', 'LOG_LEVEL']) Reflect.deleteProperty(process.env, name)
  forgetEnv()
})
