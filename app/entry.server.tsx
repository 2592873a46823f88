import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { takePageNeeds } from '~/platform/http/public-page'
import { log } from '~/platform/log.server'
import { drawDocument } from '~/server/document.server'

/** What scripts/start.mjs needs of the build. */
export { portal } from '~/server/portal.server'

/** How Remix answers with a page: after a form that was refused, mostly (the pages that are read: server/pages.server). */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
): Response {
  const { body, policy } = drawDocument(context, request.url, nonce)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Security-Policy', policy(takePageNeeds(headers)))
  return new Response(new Uint8Array(body), { status, headers })
}

/** No stack trace reaches a visitor; the log keeps what is needed to find the cause. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return
  log().error(
    { requestId: context.requestId, error: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    'unexpected',
  )
}
