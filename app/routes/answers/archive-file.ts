import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/composition/visitor.server'
import { archivesOf } from '~/modules/answers/queries-archive.server'
import { serveFile } from '~/platform/files/serve.server'
import { debateAt } from './load-debate.server'

/** GET /debats/:slug/archive.tar.gz: the latest archive, or the one of the state that is asked, streamed from the disk. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const debate = await debateAt(request, context, params['slug'])
  const asked = new URL(request.url).searchParams.get('etat')
  const archives = await archivesOf(debate.id)
  const found = asked === null ? archives[0] : archives.find(({ state }) => state === asked)
  if (!found) throw notFound()
  return serveFile(found.file)
}
