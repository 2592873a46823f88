import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext, type HandleErrorFunction } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import type { Handle } from '~/platform/http/public-page'
import { log } from '~/platform/log.server'

/** What scripts/start.mjs needs of the build. */
export { portal } from '~/server/portal.server'

const shipsScripts = (context: EntryContext): boolean =>
  context.staticHandlerContext.matches.some(({ route }) => (context.routeModules[route.id]?.handle as Handle | undefined)?.scripts)

/** A page that is only read is one string; a page with scripts is streamed, since its data follows its markup. */
export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext, { nonce }: AppLoadContext): Response | Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const page = <RemixServer context={context} url={request.url} />
  if (!shipsScripts(context)) {
    // Remix leaves an empty Suspense after the document, for data that only pages with scripts need.
    const markup = renderToString(page).replace(/(<!--\/?\$-->)+$/, '')
    return new Response(`<!doctype html>${markup}`, { status, headers })
  }
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={context} url={request.url} abortDelay={5000} nonce={nonce} />, {
      onShellReady() {
        const body = new PassThrough()
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
        pipe(body)
      },
      onShellError: reject,
      onError: (error) => log().error({ error: error instanceof Error ? error.message : String(error) }, 'render'),
      nonce,
    })
    setTimeout(abort, 6000)
  })
}

/** No stack trace reaches a visitor; the log keeps what is needed to find the cause. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return
  log().error({ requestId: context.requestId, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }, 'unexpected')
}
