import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { LiveMap } from '~/modules/network/components/live-map'
import { MapDrawing } from '~/modules/network/components/map-drawing'
import { shadedRegion } from '~/modules/network/components/map-ground'
import { MapLegend } from '~/modules/network/components/map-legend'
import { PracticeFilters } from '~/modules/network/components/practice-filters'
import { filtersOf } from '~/modules/network/components/practice-filters-set'
import { PracticeViews } from '~/modules/network/components/practice-views'
import { TerritoryCounts } from '~/modules/network/components/territory-counts'
import { practicesMessages } from '~/modules/network/messages/practices'
import { practicesMapMessages } from '~/modules/network/messages/practices-map'
import { MapCredit } from '~/modules/territory/components/data-credits'
import { mapPage } from '~/platform/http/public-page'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Island } from '~/ui/island'
import { Kept } from '~/ui/kept'
import { LinkList } from '~/ui/link-list'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { epciCounts, loadMap } from './load-map.server'
import { loadPractices } from './load-practices.server'
import { env } from '~/platform/env.server'

export const headers = mapPage
const path = '/reseau/carte'

export async function loader({ request }: LoaderFunctionArgs) {
  const { filter, found, contours, drawn, live } = await loadMap(request)
  const { view } = await loadPractices(filter)
  return {
    view,
    drawn,
    live,
    epci: filter.territory.startsWith('dep:') ? await epciCounts(found) : [],
    region: shadedRegion(contours.departements),
    oembed: `${env().portalUrl.origin}/oembed?url=${encodeURIComponent(env().portalUrl.origin + path + drawn.query)}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { mapTitle: title, mapDescription: description } = practicesMessages[site.locale]
  return [
    ...pageMeta({ ...site, title, description, indexed: data?.view.isOpen === true }),
    ...(data ? [{ tagName: 'link', rel: 'alternate', type: 'application/json+oembed', href: data.oembed, title }] : []),
  ]
}

export default function PracticeMapPage() {
  const { view, drawn, live, epci, region } = useLoaderData<typeof loader>()
  const messages = useMessages(practicesMessages)
  const words = useMessages(practicesMapMessages)
  const locale = useLocale()
  const { elsewhere } = drawn.map
  return (
    <>
      <Wrap>
        <PageTitle
          title={messages.mapTitle}
          lede={messages.mapLede}
          back={[{ href: '/reseau', label: messages.network }]}
        />
        <PracticeViews current="map" query={drawn.query} />
        <div className="practice-map-page">
          <div className="practice-map-filters">
            <Kept of={PracticeFilters} props={filtersOf(view, path)} />
          </div>
          <div className="practice-map">
            <MapDrawing {...drawn} path={path} credit={<MapCredit imported={drawn.credit} />} />
            <Island name="practice-map" of={LiveMap} props={{ ...live, path }} />
            {elsewhere > 0 ? (
              <p className="map-elsewhere">{words.elsewhere(elsewhere, formatNumber(elsewhere, locale))}</p>
            ) : null}
          </div>
          <MapLegend />
        </div>
      </Wrap>
      <Section id="territoires" title={messages.counts.title} lede={messages.counts.description} tone="stone">
        <TerritoryCounts filter={view.filter} departements={view.departements} epci={epci} drawing={region} />
      </Section>
      <Section id="suite" title={messages.nextTitle}>
        <LinkList
          items={[
            { href: '/reseau/proposer/pratique', title: messages.propose, text: messages.proposeText },
            { href: `/reseau/integrer${drawn.query}`, title: messages.share.title, text: messages.share.text },
          ]}
        />
      </Section>
    </>
  )
}
