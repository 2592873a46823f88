import type { LoaderFunctionArgs } from '@remix-run/node'
import { mayReadFile } from '~/composition/file-access.server'
import { notFound, requireSignedIn, visitorOf } from '~/composition/visitor.server'
import { serveFile } from '~/platform/files/serve.server'
import { findStoredFile } from '~/platform/files/stored-file.server'
import { isId } from '~/platform/pure/ids'

/** One file, for those who may read it; for the others it does not exist. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor } = await visitorOf(request, context)
  const id = params['id'] ?? ''
  const stored = isId(id) ? await findStoredFile(id) : null
  if (!stored || !(await mayReadFile(actor, stored.id))) {
    // Asked of every visitor without an account, whether or not the file exists.
    await requireSignedIn(request, context)
    throw notFound()
  }
  return serveFile(stored, { inline: new URL(request.url).searchParams.has('voir') })
}
