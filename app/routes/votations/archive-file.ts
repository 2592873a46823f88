import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { isSlug } from '~/modules/events/rules/event-paths'
import { archiveOf } from '~/modules/votations/queries.server'
import { serveFile } from '~/platform/files/serve.server'

/** GET /debats/:slug/votation/questions/:position/archive.jsonl: the signed archive of a counted question. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await visitorOf(request, context)
  const [slug, position] = [params['slug'] ?? '', params['position'] ?? '']
  const file = isSlug(slug) && /^\d{1,2}$/.test(position) ? await archiveOf(actor, slug, Number(position)) : null
  if (!file) throw notFound()
  return serveFile(file)
}
