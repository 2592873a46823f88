import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type ServerBuild,
} from '@remix-run/node'
import {
  type AgnosticDataRouteObject,
  createStaticHandler,
  getStaticContextFromError,
  isRouteErrorResponse,
  type StaticHandlerContext,
} from '@remix-run/router'
import type { IncomingHttpHeaders } from 'node:http'
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express'
import { env } from '~/platform/env.server'
import { takePageNeeds } from '~/platform/http/public-page'
import { drawDocument } from './document.server'
import { allowNeeds } from './security.server'

type Routes = ServerBuild['routes']
type LoadContext = (request: ExpressRequest, response: ExpressResponse) => AppLoadContext

/** The table as the router asks it: the routes stand under the root, which alone draws errors. */
function dataRoutes(routes: Routes): AgnosticDataRouteObject[] {
  const dataRoute = (id: string): AgnosticDataRouteObject | null => {
    const route = routes[id]
    if (!route) return null
    const { loader, action } = route.module
    const own = {
      id,
      hasErrorBoundary: id === 'root',
      // The router hands on what `query` was given as its context.
      loader: loader && ((args) => loader(args as Parameters<typeof loader>[0])),
      action: action && ((args) => action(args as Parameters<typeof action>[0])),
    } satisfies Partial<AgnosticDataRouteObject>
    return route.index ? { ...own, index: true } : { ...own, path: route.path, children: [] }
  }
  const root = dataRoute('root')
  const others = Object.keys(routes).flatMap((id) => (id === 'root' ? [] : (dataRoute(id) ?? [])))
  return root && !root.index ? [{ ...root, children: others }] : []
}

/** A form's request carries what was posted, as it comes, and ends with its connection. */
function posted(request: ExpressRequest, response: ExpressResponse): RequestInit {
  const cut = new AbortController()
  response.on('close', () => {
    if (!response.writableFinished) cut.abort()
  })
  return { body: createReadableStreamFromReadable(request), duplex: 'half', signal: cut.signal }
}

function webRequest(request: ExpressRequest, response: ExpressResponse): Request {
  const { originalUrl, method, headers } = request
  const named = Object.entries(headers as IncomingHttpHeaders).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : (typeof value === 'string' ? [value] : value).map((one) => [name, one]),
  )
  const init = { method, headers: named, ...(method === 'POST' ? posted(request, response) : {}) }
  return new Request(env().portalUrl.origin + originalUrl, init)
}

/** The page's own headers where it is drawn, and the cookies that its action and its loaders set. */
function documentHeaders(routes: Routes, found: StaticHandlerContext): Headers {
  const { matches, errors, loaderHeaders, actionHeaders } = found
  const leaf = matches.at(-1)?.route.id ?? ''
  const own = errors ? undefined : routes[leaf]?.module.headers
  const none = new Headers()
  const given = { parentHeaders: none, actionHeaders: none, errorHeaders: undefined }
  const headers = new Headers(
    typeof own === 'function' ? own({ ...given, loaderHeaders: loaderHeaders[leaf] ?? none }) : own,
  )
  for (const { route } of matches)
    for (const given of [actionHeaders[route.id], loaderHeaders[route.id]])
      for (const cookie of given?.getSetCookie() ?? []) headers.append('Set-Cookie', cookie)
  return headers
}

function send(response: ExpressResponse, status: number, headers: Headers, body: Buffer): void {
  response.statusCode = status
  for (const [name, value] of headers) if (name !== 'set-cookie') response.setHeader(name, value)
  const cookies = headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies)
  // Sent in one piece; compressed, its length is another, which the compression says.
  response.setHeader('Content-Length', body.length)
  response.end(body)
}

/**
 * Answers a GET or a form of these routes, which are all pages, as Remix's own handler does: same matching, actions, loaders,
 * redirections, errors and headers (that a form comes from the portal's own pages was asked before, by `sameOrigin`). What that handler prepares besides for its router in the browser (every loader's data encoded once
 * more, four copies of the request, streams between them) is most of its time, and is read by nobody here.
 */
export function createPages(build: ServerBuild, routes: Routes, contextOf: LoadContext): RequestHandler {
  const handler = createStaticHandler(dataRoutes(routes))
  const assets = Object.fromEntries(Object.entries(build.assets.routes).filter(([id]) => id in routes))
  const routeModules = Object.fromEntries(
    Object.entries(routes).flatMap(([id, route]) => (route ? [[id, route.module]] : [])),
  )
  const { future, isSpaMode } = build
  const shared = {
    manifest: { ...build.assets, routes: assets },
    routeModules,
    future,
    isSpaMode,
    serverHandoffString: '',
    serializeError: ({ message }: Error) => ({ message }),
  }
  const draw = (staticHandlerContext: StaticHandlerContext, url: string, nonce: string) =>
    drawDocument({ ...shared, staticHandlerContext } as EntryContext, url, nonce)

  return (request, response, next) => {
    const context = contextOf(request, response)
    const page = webRequest(request, response)
    const report = (error: unknown) => build.entry.module.handleError?.(error, { request: page, context, params: {} })

    /** What failed is logged and, but for a refusal that a route has thrown, shown without its words. */
    const withoutCauses = (found: StaticHandlerContext): StaticHandlerContext => {
      if (!found.errors) return found
      const errors = Object.entries(found.errors).map(([id, error]: [string, unknown]) => {
        if (isRouteErrorResponse(error)) return [id, error]
        report(error)
        return [id, new Error('Unexpected Server Error')]
      })
      return { ...found, errors: Object.fromEntries(errors) }
    }

    const answer = async () => {
      const found = await handler.query(page, { requestContext: context })
      if (found instanceof Response)
        return send(response, found.status, found.headers, Buffer.from(await found.arrayBuffer()))
      let drawn: ReturnType<typeof drawDocument>
      let shown = withoutCauses(found)
      try {
        drawn = draw(shown, page.url, context.nonce)
      } catch (error) {
        shown = withoutCauses(getStaticContextFromError(handler.dataRoutes, found, error))
        drawn = draw(shown, page.url, context.nonce)
      }
      const headers = documentHeaders(routes, shown)
      headers.set('Content-Type', 'text/html; charset=utf-8')
      const needs = takePageNeeds(headers)
      headers.set('Content-Security-Policy', drawn.policy(needs))
      allowNeeds(response, needs)
      send(response, shown.statusCode, headers, drawn.body)
    }
    answer().catch(next)
  }
}
