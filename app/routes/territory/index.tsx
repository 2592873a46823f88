import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitorOf } from '~/composition/visitor.server'
import { DataCredits, MapCredit } from '~/modules/territory/components/data-credits'
import { FoundPlaces } from '~/modules/territory/components/found-places'
import { PlaceTable } from '~/modules/territory/components/place-table'
import { drawRegion } from '~/modules/territory/components/region-drawing'
import { territoryMessages } from '~/modules/territory/messages'
import {
  bassins,
  departementCounts,
  departements,
  petrs,
  placeByCode,
  regionContours,
  searchTerritory,
  territorySummary,
} from '~/modules/territory/queries.server'
import { type Place, placePath, regionCode } from '~/modules/territory/rules/place'
import { longestQuery } from '~/modules/territory/rules/place-search'
import { publicPage } from '~/platform/http/public-page'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Figures } from '~/ui/figures'
import { PageTitle } from '~/ui/page-title'
import { RegionMap } from '~/ui/region-map'
import { SearchForm } from '~/ui/search-field'
import { Prose, Section, Wrap } from '~/ui/section'

export const headers = publicPage
const shown = 20

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const query = (new URL(request.url).searchParams.get('q') ?? '').trim()
  const [region, summary, contours, towns, areas, poles, counts, found] = await Promise.all([
    placeByCode(regionCode),
    territorySummary(),
    regionContours(),
    bassins(),
    departements(),
    petrs(),
    departementCounts(),
    searchTerritory(query, { limit: shown + 1 }),
  ])
  const names = new Map(areas.map(({ code, name }) => [code, name]))
  const listed = ({ code, kind, name, population, postcodes, departement }: Place) => ({
    code,
    kind,
    name,
    population,
    postcodes,
    departementName: names.get(departement ?? '') ?? null,
    counts: counts.get(code),
  })
  const { projection, size, contours: outlines } = drawRegion(contours.departements)
  const points = towns.flatMap(({ code, name, longitude, latitude }) =>
    longitude === null || latitude === null
      ? []
      : [{ name, href: placePath(code), ...projection.project(longitude, latitude) }],
  )
  return json({
    locale,
    query: query.slice(0, longestQuery),
    cut: query.length > longestQuery,
    found: found.slice(0, shown).map(listed),
    more: found.length > shown,
    population: region?.population ?? 0,
    counts: summary.counts,
    departements: areas.map(listed),
    petr: poles.map(listed),
    map: { size, contours: outlines, points, imported: contours.imported },
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const messages = territoryMessages[data?.locale ?? 'fr']
  return [
    { title: `${messages.title} – Démocratie permanente` },
    { name: 'description', content: messages.metaDescription },
  ]
}

export default function Territory() {
  const { query, found, more, cut, population, counts, map, ...lists } = useLoaderData<typeof loader>()
  const messages = useMessages(territoryMessages)
  const locale = useLocale()
  const figure = (value: number) => formatNumber(value, locale)
  return (
    <>
      <Wrap>
        <PageTitle title={messages.title} lede={messages.lede(figure(population), figure(counts.commune))} />
      </Wrap>
      <Section id="recherche">
        <SearchForm
          action="/territoire"
          name="q"
          label={messages.searchLabel}
          hint={messages.searchHint}
          defaultValue={query}
          maxLength={longestQuery}
          autoComplete="off"
          error={cut ? messages.tooLong : null}
          large
        />
      </Section>
      {query === '' ? null : (
        <Section id="resultats" title={messages.searchTitle(query)} tone="stone">
          <FoundPlaces query={query} places={found} more={more} />
        </Section>
      )}
      <Section id="chiffres">
        <Figures
          level={2}
          items={[
            { value: counts.departement, unit: messages.units.departement(counts.departement) },
            { value: counts.bassin, unit: messages.units.bassin(counts.bassin) },
            { value: counts.epci, unit: messages.units.epci(counts.epci) },
            { value: counts.commune, unit: messages.units.commune(counts.commune) },
          ]}
        />
      </Section>
      <Section id="bassins" title={messages.bassinsTitle} lede={messages.bassinsLede}>
        <RegionMap
          title={messages.mapTitle}
          description={messages.mapDescription}
          size={map.size}
          contours={map.contours}
          points={map.points}
          list="open"
          credit={<MapCredit imported={map.imported} />}
        />
      </Section>
      <Section id="departements" title={messages.departementsTitle}>
        <PlaceTable
          caption={messages.departementsTitle}
          captionHidden
          places={lists.departements}
          show={['communes', 'epci']}
        />
      </Section>
      {lists.petr.length === 0 ? null : (
        <Section id="petr" title={messages.petrTitle}>
          <PlaceTable caption={messages.petrTitle} captionHidden places={lists.petr} show={['departement']} />
        </Section>
      )}
      <Section id="sources" title={messages.creditsTitle} tone="stone">
        <Prose>
          <DataCredits imported={map.imported} />
        </Prose>
      </Section>
    </>
  )
}
