import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { homeMap } from '~/composition/home.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { MapCredit } from '~/modules/territory/components/data-credits'
import { env } from '~/platform/env.server'
import { Gallery } from '~/ui/gallery'

const words = {
  fr: { title: 'Galerie', description: 'Chaque pièce du site, dans chacun de ses états.' },
  en: { title: 'Gallery', description: 'Every piece of the site, in each of its states.' },
}

/** Every piece in every state, with the real map: for those who build pages, in a demonstration only. */
export async function loader() {
  if (!env().demonstration) throw notFound()
  return json({ map: await homeMap() })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  return pageMeta({ ...site, ...words[site.locale], indexed: false })
}

export default function GalleryPage() {
  const { map } = useLoaderData<typeof loader>()
  return (
    <Gallery
      map={{
        size: map.size,
        contours: map.contours,
        points: map.points,
        credit: <MapCredit imported={map.imported} />,
      }}
    />
  )
}
