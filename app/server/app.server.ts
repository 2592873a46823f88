import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { db } from '~/platform/db/db.server'
import { pmtilesPath } from '~/modules/territory/ground.server'
import { env } from '~/platform/env.server'
import { localeOfPath, preferredLocale, withoutLocale } from '~/platform/i18n/locale'
import { newId } from '~/platform/pure/ids'
import type { Hub } from '~/platform/live/hub.server'
import { log } from '~/platform/log.server'
import { compressPages } from './compress-pages.server'
import { createSplitHandler } from './handlers.server'
import { liveEvents } from './live.server'
import { measured, renderMetrics } from './metrics.server'
import { keepPublicPages } from './page-cache.server'
import { routeHeadersWin, sendStoredFiles } from './stored-files.server'
import { contentSecurityPolicy, sameOrigin, securityHeaders } from './security.server'

/** Given by the development server in place of the build's own files. */
export type Assets = RequestHandler | null

const identified: RequestHandler = (request, response, next) => {
  const requestId = newId()
  response.locals['requestId'] = requestId
  response.locals['nonce'] = randomBytes(16).toString('base64')
  response.setHeader('X-Request-Id', requestId)
  const startedAt = performance.now()
  response.on('finish', () => {
    // What is past its second part is of no use here; the log itself leaves tokens out.
    const path = request.originalUrl.split('?', 1)[0]?.split('/').slice(0, 3).join('/')
    log().info({
      requestId,
      method: request.method,
      path,
      status: response.statusCode,
      ms: Math.round(performance.now() - startedAt),
    })
  })
  next()
}

/** Takes the language off the address, so that the table of routes knows each page once: '/en/label' is asked as '/label'. */
const languageOfAddress: RequestHandler = (request, response, next) => {
  response.locals['addressLocale'] = localeOfPath(request.path)
  request.url = withoutLocale(request.url)
  // Remix reads the address here.
  request.originalUrl = request.url
  next()
}

/** The addresses of the files of a folder of the build, which does not change while it is served. */
const filesUnder = (folder: string): ReadonlySet<string> =>
  new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `/${name.replaceAll('\\', '/')}`))

const health: RequestHandler = (_request, response) => void response.type('text').send('ok')

const ready: RequestHandler = async (_request, response) => {
  try {
    await db.$queryRaw`SELECT 1 AS one`
    response.type('text').send('ready')
  } catch {
    response.status(503).type('text').send('the database does not answer')
  }
}

const metrics: RequestHandler = async (request, response) => {
  const token = env().metricsToken
  if (!token || request.headers.authorization !== `Bearer ${token}`)
    return void response.status(404).type('text').send('not found')
  const { type, text } = await renderMetrics()
  response.type(type).send(text)
}

/** What Express says of a request that it cannot read, or of a file that is not there: 400 to 499. */
const refusalOf = (error: unknown): number | null => {
  const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : null
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null
}

const failed: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error)
  const status = refusalOf(error)
  if (status !== null) {
    const sentence =
      status === 404
        ? 'Cette adresse n’existe pas.\nThis address does not exist.\n'
        : 'Cette demande ne peut pas être lue.\nThis request cannot be read.\n'
    return void response.status(status).type('text').send(sentence)
  }
  log().error({
    requestId: response.locals['requestId'],
    error: error instanceof Error ? error.message : String(error),
  })
  response
    .status(500)
    .type('text')
    .send(
      `Une erreur est survenue. Rien de ce qui était enregistré n’est perdu. Référence : ${response.locals['requestId']}\n`,
    )
}

/** No text of the portal holds the character NUL, and PostgreSQL refuses a query that does: an address is read without it. */
const withoutNul: RequestHandler = (request, _response, next) => {
  if (request.originalUrl.includes('%00')) {
    request.originalUrl = request.originalUrl.replaceAll('%00', '')
    request.url = request.url.replaceAll('%00', '')
  }
  next()
}

/** The HTTP application around Remix: headers, limits, the portal's files, the checks that need no page. */
export function createApp(
  build: ServerBuild | (() => Promise<ServerBuild>),
  assets: Assets,
  hub: Hub | null = null,
): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env().trustedProxies)
  app.set('etag', false)
  app.use(identified, measured, securityHeaders)
  app.get('/healthz', health)
  app.get('/readyz', ready)
  app.get('/metrics', metrics)
  if (hub) app.use(liveEvents(hub))
  app.use(compression(), compressPages)
  if (assets) app.use(assets)
  else {
    const files = filesUnder('build/client')
    app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y', fallthrough: false }))
    app.use('/fonts', express.static('build/client/fonts', { immutable: true, maxAge: '1y', fallthrough: false }))
    const others = express.static('build/client', { maxAge: '1h', index: false })
    // A look at the disk for each page that is asked would cost more than the page's own reads.
    app.use((request, response, next) => (files.has(request.path) ? others(request, response, next) : next()))
  }
  const { pmtilesFile } = env()
  // Read by ranges: Express serves them.
  if (pmtilesFile) app.get(pmtilesPath, (_request, response) => response.sendFile(pmtilesFile, { maxAge: '1d' }))
  app.use(sameOrigin, routeHeadersWin, sendStoredFiles)
  app.use((_request, response, next) => {
    response.setHeader('Content-Security-Policy', contentSecurityPolicy(null))
    response.setHeader('Cache-Control', 'no-store')
    next()
  })
  // Before the address is rewritten: a page is kept under the address that it was asked by, its language included.
  app.use((request, response, next) => {
    Promise.resolve(keepPublicPages(request, response, next)).catch(next)
  })
  app.use(withoutNul, languageOfAddress)
  const options: Parameters<typeof createSplitHandler>[1] = {
    mode: process.env['NODE_ENV'],
    getLoadContext: (request, response) => ({
      requestId: response.locals['requestId'],
      nonce: response.locals['nonce'],
      clientAddress: request.ip ?? 'unknown',
      addressLocale: response.locals['addressLocale'],
      browserLocale: preferredLocale(request.headers['accept-language']),
      memory: new Map(),
    }),
  }
  app.all(
    '*',
    typeof build === 'function' ? createRequestHandler({ ...options, build }) : createSplitHandler(build, options),
  )
  app.use(failed)
  return app
}
