import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { createPages } from './pages.server'
import { routesByShape } from './routes-by-shape.server'

type Options = Required<Pick<Parameters<typeof createRequestHandler>[0], 'mode'>> & {
  getLoadContext: Parameters<typeof createPages>[2]
}

/**
 * Remix compares each request with the whole table of routes, several times. Here it is given the routes that the
 * address may be, one or two: the same build, its table in parts. A page that is read, or whose form is sent, is made by
 * `createPages`; all the rest (files, other methods, addresses written in an unusual way) is Remix's own.
 */
export function createSplitHandler(build: ServerBuild, options: Options): RequestHandler {
  const whole = createRequestHandler({ ...options, build })
  const candidates = routesByShape(build.routes)
  const shared = new Set(Object.values(build.routes).flatMap((route) => (route?.path === '*' ? route.id : [])))
  shared.add('root')

  const handlerOf = (ids: readonly string[]): RequestHandler => {
    const routes = Object.fromEntries(Object.entries(build.routes).filter(([id]) => shared.has(id) || ids.includes(id)))
    const assets = Object.fromEntries(Object.entries(build.assets.routes).filter(([id]) => id in routes))
    const remix = createRequestHandler({
      ...options,
      build: { ...build, routes, assets: { ...build.assets, routes: assets } },
    })
    if (ids.some((id) => build.routes[id]?.module.default === undefined)) return remix
    const pages = createPages(build, routes, options.getLoadContext)
    const isForPage = (method: string) => method === 'GET' || method === 'POST'
    return (request, response, next) => (isForPage(request.method) ? pages : remix)(request, response, next)
  }
  const known = new Map<string, RequestHandler>()
  return (request, response, next) => {
    const ids = request.originalUrl.startsWith('/') ? candidates(request.path) : null
    if (ids === null) return whole(request, response, next)
    const key = ids.join(' ')
    const handler = known.get(key) ?? handlerOf(ids)
    known.set(key, handler)
    return handler(request, response, next)
  }
}
