import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { photoBehind, readablePhoto } from '~/modules/workshops/queries-photos.server'
import { facilitatorOf } from '~/modules/workshops/queries.server'
import { pictureOf } from '~/platform/files/picture.server'
import { isPictureWidth } from '~/platform/files/picture-sizes'

/** A photograph that this visitor may see, or that the link in the address opens. */
async function found({ request, context, params }: LoaderFunctionArgs) {
  const [id, token] = [params['id'] ?? '', params['token']]
  if (token === undefined) return readablePhoto((await visitorOf(request, context)).actor, id)
  const holder = await facilitatorOf(token)
  const photo = holder && (await photoBehind(holder.workshop.id, id))
  return photo && { hash: photo.hash, isPublic: false }
}

/** A workshop's photograph at one of its widths: kept a week by browsers once it is everyone's, not at all before. */
export async function loader(args: LoaderFunctionArgs) {
  const width = Number(args.params['width'])
  const picture = isPictureWidth(width) ? await found(args) : null
  if (!picture || !isPictureWidth(width)) throw notFound()
  const bytes = await pictureOf(picture.hash, width)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'image/webp',
      'Content-Length': String(bytes.length),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': picture.isPublic ? 'public, max-age=86400' : 'private, no-store',
    },
  })
}
