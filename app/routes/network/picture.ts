import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { readablePicture } from '~/modules/network/queries-files.server'
import { pictureOf } from '~/platform/files/picture.server'
import { isPictureWidth } from '~/platform/files/picture-sizes'
import { isId } from '~/platform/pure/ids'

/**
 * A picture of an entry at one of its widths. Its content never changes under its address: browsers keep it a week, those of
 * an entry that is not published not at all.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await visitorOf(request, context)
  const [id, width] = [params['id'] ?? '', Number(params['width'])]
  const picture = isId(id) && isPictureWidth(width) ? await readablePicture(actor, id) : null
  if (!picture || !isPictureWidth(width)) throw notFound()
  const bytes = await pictureOf(picture.hash, width)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'image/webp',
      'Content-Length': String(bytes.length),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': picture.isPublic ? 'public, max-age=604800' : 'private, no-store',
    },
  })
}
