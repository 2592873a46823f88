import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { log } from '~/platform/log.server'
import { contentSecurityPolicy } from '~/server/security.server'

/** What scripts/start.mjs needs of the build. */
export { portal } from '~/server/portal.server'

/** The scripts of a page with islands: in development, what reloads them comes first (Remix does not type it). */
function scriptsOf({ manifest }: EntryContext, nonce: string): string {
  const hmr: unknown = Reflect.get(manifest, 'hmr')
  const runtime: unknown = typeof hmr === 'object' && hmr !== null ? Reflect.get(hmr, 'runtime') : undefined
  return [
    ...(typeof runtime === 'string' ? [`<script type="module" nonce="${nonce}">import "${runtime}"</script>`] : []),
    `<script type="module" nonce="${nonce}" src="${manifest.entry.module}"></script>`,
  ].join('')
}

/**
 * A page is one string. It ships a script only where it has an island (ui/island.tsx): what is only read ships none,
 * and its policy allows none.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
): Response {
  // Remix leaves an empty Suspense after the document, for its own router, which never runs in the browser here.
  const markup = renderToString(<RemixServer context={context} url={request.url} />).replace(/(<!--\/?\$-->)+$/, '')
  const hasIsland = markup.includes(' data-island="')
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Security-Policy', contentSecurityPolicy(hasIsland ? nonce : null))
  const page = hasIsland
    ? markup.replace(/<\/body><\/html>$/, () => `${scriptsOf(context, nonce)}</body></html>`)
    : markup
  return new Response(`<!doctype html>${page}`, { status, headers })
}

/** No stack trace reaches a visitor; the log keeps what is needed to find the cause. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return
  log().error(
    { requestId: context.requestId, error: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    'unexpected',
  )
}
