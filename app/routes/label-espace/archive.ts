import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { ownArchive } from '~/modules/label/application-archive.server'
import { zipResponse } from '~/platform/files/zip.server'
import { isId } from '~/platform/pure/ids'

/** GET /espace/label/:id/dossier.zip: all of an application that its people may read. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const archive = isId(id) ? await ownArchive(actor, id, locale) : null
  if (!archive) throw notFound()
  return zipResponse(archive.entries, archive.name)
}
