// npm run dev: the portal from its sources, reloaded as they change.
import { prepare, root } from './lib/setup.mjs'

prepare()
process.env.NODE_ENV = 'development'
const { createServer } = await import('vite')
const vite = await createServer({
  server: { middlewareMode: true, hmr: { port: Number(process.env.PORT ?? 3000) + 20_000 } },
})
const load = () => vite.ssrLoadModule('virtual:remix/server-build')
const { portal } = (await load()).entry.module
await portal.setUp(root)
const running = await portal.start(load, vite.middlewares)
console.log(portal.welcome(running))
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    await running.stop()
    await vite.close()
    process.exit(0)
  })
