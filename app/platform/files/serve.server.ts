import { refuse } from '../http/form.server'
import { everyKind, fileKinds } from './file-kinds'
import { contentDisposition } from './file-name'
import { fileStore } from './file-store.server'
import type { StoredFile } from './stored-file.server'

const known = new Set<string>(everyKind.map((kind) => fileKinds[kind].mediaType))
const shown = (mediaType: string): boolean => mediaType.startsWith('image/') || mediaType === fileKinds.pdf.mediaType

/** Names the content that the server sends as the body (app/server/stored-files.server.ts); it never leaves the server. */
export const storedFileHeader = 'X-Stored-File'

/**
 * Gives a file back, streamed from the disk, never kept by a cache. Only pictures and PDF may be shown in the browser
 * (`inline`), everything else is saved. Whatever it holds, it runs nothing: its own policy allows nothing and puts it in
 * a sandbox (a PDF alone is left out of the sandbox, where browsers refuse to draw it). Whoever calls has asked who may read.
 */
export async function serveFile(stored: StoredFile, { inline = false }: { inline?: boolean } = {}): Promise<Response> {
  const kept = await fileStore.stat(stored.hash)
  if (!kept) throw refuse(404, 'not-found')
  const mediaType = known.has(stored.mediaType) ? stored.mediaType : 'application/octet-stream'
  const asPage = inline && known.has(mediaType) && shown(mediaType)
  const policy = asPage && mediaType === fileKinds.pdf.mediaType ? "default-src 'none'" : "default-src 'none'; sandbox"
  return new Response(null, {
    headers: {
      [storedFileHeader]: stored.hash,
      'Content-Type': mediaType,
      'Content-Length': String(kept.size),
      'Content-Disposition': contentDisposition(stored.name, asPage),
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
}
