import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { archiveFile } from '~/modules/governance/queries-votes.server'
import { serveFile } from '~/platform/files/serve.server'
import { isId } from '~/platform/pure/ids'

/** GET /votes/:id/archive.jsonl: the signed archive of a closed vote, for whoever may see its result. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await visitorOf(request, context)
  const id = params['id'] ?? ''
  const file = isId(id) ? await archiveFile(actor, id) : null
  if (!file) throw notFound()
  return serveFile(file)
}
