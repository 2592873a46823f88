import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/composition/visitor.server'
import { readablePicture } from '~/modules/contributions/queries.server'
import { pictureOf } from '~/platform/files/picture.server'
import { isPictureWidth } from '~/platform/files/picture-sizes'
import { isId } from '~/platform/pure/ids'

/** A contribution's picture at one of its widths; kept an hour by browsers, since it may be removed. */
export async function loader({ params }: LoaderFunctionArgs) {
  const [id, width] = [params['id'] ?? '', Number(params['width'])]
  const picture = isId(id) && isPictureWidth(width) ? await readablePicture(id) : null
  if (!picture || !isPictureWidth(width)) throw notFound()
  const bytes = await pictureOf(picture.hash, width)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'image/webp',
      'Content-Length': String(bytes.length),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}
