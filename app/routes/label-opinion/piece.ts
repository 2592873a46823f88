import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { pieceByLink } from '~/modules/label/queries-opinion.server'
import { serveFile } from '~/platform/files/serve.server'
import { findStoredFile } from '~/platform/files/stored-file.server'
import { isId } from '~/platform/pure/ids'

/** A piece of the file, for who is asked for an opinion and shown the evidence. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await visitorOf(request, context)
  const id = params['id'] ?? ''
  const fileId = isId(id) ? await pieceByLink(actor, params['token'] ?? '', id) : null
  const stored = fileId === null ? null : await findStoredFile(fileId)
  if (!stored) throw notFound()
  return serveFile(stored, { inline: new URL(request.url).searchParams.has('voir') })
}
