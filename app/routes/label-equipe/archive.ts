import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { teamArchive } from '~/modules/label/application-archive.server'
import { zipResponse } from '~/platform/files/zip.server'
import { isId } from '~/platform/pure/ids'

/** GET /equipe/label/:id/dossier.zip: all of a file that the reader may see. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const archive = isId(id) ? await teamArchive(actor, id, locale) : null
  if (!archive) throw notFound()
  return zipResponse(archive.entries, archive.name)
}
