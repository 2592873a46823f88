import type { EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import type { PageNeeds } from '~/platform/http/public-page'
import { drawPage } from './draw-page.server'
import { contentSecurityPolicy } from './security.server'

/** The scripts of a page with islands: in development, what reloads them comes first (Remix does not type it). */
function scriptsOf({ manifest }: Pick<EntryContext, 'manifest'>, nonce: string): string {
  const hmr: unknown = Reflect.get(manifest, 'hmr')
  const runtime: unknown = typeof hmr === 'object' && hmr !== null ? Reflect.get(hmr, 'runtime') : undefined
  return [
    ...(typeof runtime === 'string' ? [`<script type="module" nonce="${nonce}">import "${runtime}"</script>`] : []),
    `<script type="module" nonce="${nonce}" src="${manifest.entry.module}"></script>`,
  ].join('')
}

/** The document's end; where Remix prepares for its own router, which never runs here, an empty Suspense follows. */
const ending = /<\/body><\/html>(<!--\/?\$-->)*$/

export type DrawnDocument = { body: Buffer; policy: (needs: PageNeeds) => string }

/**
 * A page as it is sent. It ships a script only where it has an island (ui/island.tsx): what is only read ships none, and
 * its policy allows none.
 */
export function drawDocument(context: EntryContext, url: string, nonce: string): DrawnDocument {
  const { pieces, islands } = drawPage(<RemixServer context={context} url={url} />, nonce)
  const last = pieces.pop()
  const scripts =
    islands.length === 0
      ? ''
      : islands
          .map(({ id, json }) => `<script type="application/json" id="${id}" nonce="${nonce}">${json}</script>`)
          .join('') + scriptsOf(context, nonce)
  pieces.push(String(last ?? '').replace(ending, () => `${scripts}</body></html>`))
  const body = ['<!doctype html>', ...pieces].map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece))
  return {
    body: Buffer.concat(body),
    policy: (needs) => contentSecurityPolicy(islands.length > 0 ? nonce : null, needs),
  }
}
