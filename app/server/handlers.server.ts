import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'

type Options = Omit<Parameters<typeof createRequestHandler>[0], 'build'>

const firstSegment = (path: string): string => path.replace(/^\//, '').split('/', 1)[0] ?? ''

/**
 * Remix compares each request with the whole table of routes, twice. The table is flat, so that the routes under one
 * first segment ('/label/…') can be asked alone: the same build, its table in parts. A first segment that is no part's
 * as it is written (none, unknown, in other letters) is asked of the whole table.
 */
export function createSplitHandler(build: ServerBuild, options: Options): RequestHandler {
  const whole = createRequestHandler({ ...options, build })
  const shared = Object.fromEntries(
    Object.entries(build.routes).filter(([id, route]) => id === 'root' || route?.path === '*'),
  )
  const parts = new Map<string, ServerBuild['routes']>()
  for (const [id, route] of Object.entries(build.routes)) {
    if (!route?.path || id in shared) continue
    const segment = firstSegment(route.path)
    parts.set(segment, { ...(parts.get(segment) ?? shared), [id]: route })
  }
  const handlerOf = (routes: ServerBuild['routes']) => {
    const assets = Object.fromEntries(Object.entries(build.assets.routes).filter(([id]) => id in routes))
    return createRequestHandler({
      ...options,
      build: { ...build, routes, assets: { ...build.assets, routes: assets } },
    })
  }
  const handlers = new Map([...parts].map(([segment, routes]) => [segment, handlerOf(routes)]))
  return (request, response, next) => (handlers.get(firstSegment(request.path)) ?? whole)(request, response, next)
}
