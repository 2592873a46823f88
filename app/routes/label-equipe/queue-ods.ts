import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { queueFile } from '~/modules/label/queue-export.server'

/** GET /equipe/label.ods: the queue with the filters of its page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const file = await queueFile(actor, request, { format: 'ods', locale })
  if (!file) throw notFound()
  return file
}
