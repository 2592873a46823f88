import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { LiveMap } from '~/modules/network/components/live-map'
import { MapDrawing } from '~/modules/network/components/map-drawing'
import { viewHref } from '~/modules/network/components/map-links'
import { practicesMessages } from '~/modules/network/messages/practices'
import { MapCredit } from '~/modules/territory/components/data-credits'
import { framedMapPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { Island } from '~/ui/island'
import { Anchor } from '~/ui/link'
import { loadMap } from './load-map.server'

export const headers = framedMapPage
/** No header, no footer: it stands in the page of another site. */
export const handle = { bare: true }
const path = '/reseau/carte/integree'

export async function loader({ request }: LoaderFunctionArgs) {
  const { drawn, live } = await loadMap(request)
  return { drawn, live }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { mapTitle: title, mapDescription: description } = practicesMessages[site.locale]
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function FramedMapPage() {
  const { drawn, live } = useLoaderData<typeof loader>()
  const messages = useMessages(practicesMessages)
  return (
    <>
      <h1 className="visually-hidden">{messages.embed.frame}</h1>
      <div className="practice-map practice-map-framed">
        <MapDrawing {...drawn} path={path} target="_blank" credit={<MapCredit imported={drawn.credit} />} />
        <Island name="practice-map" of={LiveMap} props={{ ...live, path, isEmbedded: true }} />
      </div>
      <p className="framed-from">
        {messages.embed.from}.{' '}
        <Anchor href={viewHref('/reseau/carte', drawn.query, drawn.view)} target="_blank">
          {messages.embed.open}
        </Anchor>
      </p>
    </>
  )
}
