import { setFlagsFromString } from 'node:v8'
import { root } from './setup.mjs'

/**
 * The old part of the heap may grow by 40 % before it is cleaned, where V8's own choice lets it grow fourfold; nothing is made
 * there at once because what was made before at the same place of the code happened to last: a page's rows and texts never
 * do, and cleaning them holds the pages that come (docs/decisions/2026-11-28-what-stays-on-the-heap.md).
 */
const heapFlags = ['--heap-growing-percent=40', '--no-allocation-site-pretenuring']

/** Runs the production build until it is told to stop. */
export async function serve() {
  for (const flag of heapFlags) setFlagsFromString(flag)
  const build = await import(`${new URL('../../build/server/index.js', import.meta.url)}`)
  const { portal } = build.entry.module
  try {
    await portal.setUp(root)
  } catch (error) {
    if (error instanceof portal.SettingsError) {
      console.error(`Le portail ne peut pas démarrer :\n${error.message.replace(/^/gm, '  ')}`)
      process.exit(1)
    }
    throw error
  }
  let running
  try {
    running = await portal.start(build)
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error
    console.error(
      `Le port ${process.env.PORT ?? 3000} est déjà pris : choisissez-en un autre, par exemple PORT=3001 npm start.`,
    )
    process.exit(1)
  }
  console.log(portal.welcome(running))
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      console.log('Arrêt : les demandes en cours se terminent.')
      running.stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
}
