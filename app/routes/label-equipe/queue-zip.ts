import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { queueArchive } from '~/modules/label/queue-archive.server'
import { zipResponse } from '~/platform/files/zip.server'

/** GET /equipe/label.zip: the files of the queue with the filters of its page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const archive = await queueArchive(actor, new URL(request.url).searchParams, locale)
  if (!archive) throw notFound()
  return zipResponse(archive.entries, archive.name)
}
