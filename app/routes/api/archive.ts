import type { LoaderFunctionArgs } from '@remix-run/node'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { openArchives } from '~/composition/open-archive.server'
import { problem } from './respond.server'

/** GET /donnees/‹day›.tar.gz, or /donnees/derniere.tar.gz: an archive of the open data. */
export async function loader({ params }: LoaderFunctionArgs) {
  const archives = await openArchives()
  const asked = params['day'] ?? ''
  const archive = asked === 'derniere' ? archives[0] : archives.find(({ day }) => day === asked)
  if (!archive) return problem(404, 'No such archive', 'The archives that are kept are listed on /api.')
  return new Response(Readable.toWeb(createReadStream(archive.file)) as ReadableStream, {
    headers: {
      'Content-Type': 'application/gzip',
      'Content-Length': String(archive.size),
      'Content-Disposition': `attachment; filename="donnees-${archive.day}.tar.gz"`,
      'Access-Control-Allow-Origin': '*',
      ETag: `"${archive.sha256.slice(0, 27)}"`,
    },
  })
}
