import type { ServerBuild } from '@remix-run/node'
import { createServer, type Server } from 'node:http'
import { meetingHub } from '~/composition/live.server'
import { startWork } from '~/composition/work.server'
import { db, disconnect } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'
import { log } from '~/platform/log.server'
import { type Assets, createApp } from './app.server'
import { messagesOf } from './express-messages.server'
import { answerFromCache } from './page-cache.server'

export type RunningPortal = { address: string; port: number; stop: () => Promise<void> }

/** Slow clients are cut: headers within 10 s, a whole request (an upload) within 5 minutes, idle after 30 s. */
function limitSlowClients(server: Server): void {
  server.headersTimeout = 10_000
  server.requestTimeout = 300_000
  server.keepAliveTimeout = 30_000
  server.maxRequestsPerSocket = 10_000
  server.setTimeout(60_000)
}

/**
 * Serves the portal: pages, and the worker that sends mails and meets deadlines. `stop` finishes the requests in
 * flight, lets the worker end what it holds, and closes the database.
 */
export async function startPortal(
  build: ServerBuild | (() => Promise<ServerBuild>),
  assets: Assets = null,
): Promise<RunningPortal> {
  const hub = meetingHub()
  const app = createApp(build, assets, hub)
  let isStopping = false
  const options = { ...messagesOf(app), maxHeaderSize: 16_384, connectionsCheckingInterval: 2_000 }
  const server = createServer(options, (request, response) => {
    // A connection kept alive would go on being answered after the portal was told to stop.
    if (isStopping) response.shouldKeepAlive = false
    response.on('finish', () => {
      if (isStopping) server.closeIdleConnections()
    })
    answerFromCache(request, response).then(
      (answered) => {
        if (!answered) app(request, response)
      },
      (error: unknown) => {
        log().error({ error: error instanceof Error ? error.message : String(error) }, 'page cache')
        if (!response.headersSent) app(request, response)
      },
    )
  })
  limitSlowClients(server)
  await db.$queryRaw`SELECT 1 AS one`
  const work = startWork()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(env().port, env().host, resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : env().port
  let stopping: Promise<void> | undefined
  const stop = () =>
    (stopping ??= (async () => {
      isStopping = true
      hub.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const cut = setTimeout(() => server.closeAllConnections(), 20_000)
      await closed
      clearTimeout(cut)
      await work.stop()
      await disconnect()
    })())
  return { address: env().portalUrl.origin, port, stop }
}
