import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { localPath, notFound, visitorOf } from '~/composition/visitor.server'
import { MapCredit } from '~/modules/territory/components/data-credits'
import { PlaceFacts } from '~/modules/territory/components/place-facts'
import { PlaceTable } from '~/modules/territory/components/place-table'
import { drawRegion } from '~/modules/territory/components/region-drawing'
import { territoryMessages } from '~/modules/territory/messages'
import { contoursOf, departements, placeDetails, regionContours } from '~/modules/territory/queries.server'
import { codeFromAddress, type Place, placePath } from '~/modules/territory/rules/place'
import { publicPage } from '~/platform/http/public-page'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { PageTitle } from '~/ui/page-title'
import { geometryToPath } from '~/ui/projection'
import { RegionMap } from '~/ui/region-map'
import { Section, WithAside, Wrap } from '~/ui/section'
import { lifeOf } from './load-life.server'
import { PlaceLife } from './place-life'

export const headers = publicPage

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const code = codeFromAddress(params['code'] ?? '')
  const details = code === undefined ? undefined : await placeDetails(code)
  if (!details) throw notFound()
  const { place, within, former, outside } = details
  if (place.kind === 'region') throw redirect(localPath(context, '/territoire'))
  const [contours, own, areas, life] = await Promise.all([
    regionContours(),
    contoursOf([place.code]),
    departements(),
    lifeOf(details),
  ])
  const names = new Map(areas.map(({ code: area, name }) => [area, name]))
  const listed = ({ code: listedCode, kind, name, population, postcodes, departement }: Place) => ({
    code: listedCode,
    kind,
    name,
    population,
    postcodes,
    departementName: names.get(departement ?? '') ?? null,
  })
  const { projection, size, contours: outlines } = drawRegion(contours.departements)
  const shaded =
    place.kind === 'departement'
      ? []
      : own.map(({ code: area, name, geometry }) => ({ code: area, name, d: geometryToPath(geometry, projection) }))
  // A commune is too small on this map to be seen by its shade alone.
  const isPoint = (own.length === 0 || place.kind === 'commune') && place.longitude !== null && place.latitude !== null
  return {
    locale,
    place,
    former,
    outside,
    life,
    within: within.map(listed),
    communes: details.communes.map(listed),
    epci: details.epci.map(listed),
    bassins: details.bassins.map(listed),
    map: {
      size,
      contours: [...outlines, ...shaded],
      shading: Object.fromEntries(own.map(({ code: area }) => [area, { share: 1, said: '' }])),
      points: isPoint
        ? [
            {
              name: place.name,
              ...projection.project(place.longitude ?? 0, place.latitude ?? 0),
            },
          ]
        : [],
      imported: contours.imported,
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const messages = territoryMessages[data?.locale ?? 'fr']
  return [{ title: `${data ? data.place.name : messages.title} · Démocratie permanente` }]
}

export default function PlacePage() {
  const { place, within, former, outside, life, communes, epci, bassins, map } = useLoaderData<typeof loader>()
  const messages = useMessages(territoryMessages)
  const locale = useLocale()
  const count = (list: readonly unknown[]) => formatNumber(list.length, locale)
  const lists = [
    { id: 'epci', title: messages.epciTitle(count(epci)), places: epci, show: ['departement'] as const },
    { id: 'bassins', title: messages.bassinsListTitle(count(bassins)), places: bassins, show: [] },
    { id: 'communes', title: messages.communesTitle(count(communes)), places: communes, show: ['postcodes'] as const },
  ].filter(({ places }) => places.length > 0)
  return (
    <>
      <Wrap>
        <PageTitle
          title={place.name}
          kicker={messages.kinds[place.kind]}
          back={[
            { href: '/territoire', label: messages.title },
            ...within.map(({ code, name }) => ({ href: placePath(code), label: name })),
          ]}
        />
        <WithAside
          aside={
            <RegionMap
              title={messages.placeMapTitle(place.name)}
              description={map.points.length === 0 ? messages.placeMapArea : messages.placeMapPoint}
              size={map.size}
              contours={map.contours}
              points={map.points}
              shading={map.shading}
              credit={<MapCredit imported={map.imported} />}
              list={false}
            />
          }
        >
          <h2>{messages.factsTitle}</h2>
          <PlaceFacts place={place} within={within} former={former} outside={outside} />
          {place.kind === 'bassin' ? <p>{messages.bassinNote}</p> : null}
        </WithAside>
      </Wrap>
      <PlaceLife name={place.name} {...life} />
      {lists.map(({ id, title, places, show }) => (
        <Section key={id} id={id} title={title}>
          <PlaceTable caption={title} captionHidden places={places} show={show} />
        </Section>
      ))}
    </>
  )
}
