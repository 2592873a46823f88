import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { registerMap } from '~/composition/register-map.server'
import { visitorOf } from '~/composition/visitor.server'
import { RegisterData } from '~/modules/label/components/register-data'
import { RegisterTable } from '~/modules/label/components/public-register'
import { RegisterFilters, useDepartementShades } from '~/modules/label/components/public-register-filters'
import { registerAsLinkedData, registerFiles } from '~/modules/label/linked-data'
import { registerLicence } from '~/modules/label/register-export'
import { readRegisterFilter, registerQuery } from '~/modules/label/forms-register'
import { publicMessages } from '~/modules/label/messages/public'
import { registerFigures, registerPage } from '~/modules/label/queries-register.server'
import { schemes } from '~/modules/label/queries-schemes.server'
import { validityOn } from '~/modules/label/rules/certificate'
import { initiativeKinds } from '~/modules/label/rules/kinds'
import { nameApart } from '~/modules/label/rules/scheme'
import { MapCredit } from '~/modules/territory/components/data-credits'
import { departements } from '~/modules/territory/queries.server'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { EmptyState } from '~/ui/empty-state'
import { PageTitle } from '~/ui/page-title'
import { Pagination } from '~/ui/pagination'
import { RegionMap } from '~/ui/region-map'
import { Section, Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const filter = readRegisterFilter(new URL(request.url).searchParams)
  const [found, figures, all, areas] = await Promise.all([
    registerPage(filter),
    registerFigures(filter),
    schemes(),
    departements(),
  ])
  const day = today()
  return {
    filter: { ...filter, page: found.page },
    total: found.total,
    more: found.more,
    pages: found.pages,
    schemes: all.map(({ key, name }) => ({ key, name })),
    lines: found.rows.map(({ organisation, initiativeKind, scheme, ...row }) => ({
      ...row,
      organisation: organisation.name,
      scheme: nameApart(all, scheme),
      kind: initiativeKinds.find((kind) => kind === initiativeKind) ?? ('organisation' as const),
      validity: validityOn(row, day),
    })),
    figures,
    departements: areas.map(({ code, name }) => ({ code: code.slice('dep:'.length), name })),
    map: await registerMap(figures.communes, filter, locale),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { title, description, ...words } = publicMessages[site.locale].register
  const query = data ? registerQuery(data.filter, { page: data.filter.page }) : ''
  return [
    ...pageMeta({ ...site, title, description, indexed: query === '' }),
    ...registerFiles.map(({ end, type, words: key }) => ({
      tagName: 'link',
      rel: 'alternate',
      type,
      title: words[key],
      href: `/label/registre.${end}${data ? registerQuery(data.filter) : ''}`,
    })),
    ...(query === ''
      ? [
          {
            'script:ld+json': registerAsLinkedData({ name: title, description, licence: registerLicence }, site.origin),
          },
        ]
      : []),
  ]
}

export default function RegisterPage() {
  const {
    filter,
    total,
    more,
    pages,
    lines,
    figures,
    schemes: offered,
    departements: areas,
    map,
  } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const all = useMessages(publicMessages)
  const messages = all.register
  const shade = useDepartementShades(figures.departements, filter)
  const number = (value: number) => formatNumber(value, locale)
  const query = registerQuery(filter)
  return (
    <>
      <Wrap>
        <PageTitle title={messages.title} lede={messages.lede} back={[{ href: '/label', label: all.label }]} />
        <RegisterFilters
          filter={filter}
          departements={areas}
          commune={map.commune}
          years={figures.years}
          schemes={offered}
        />
      </Wrap>
      <Section id="labels" title={more ? messages.countMore(number(total)) : messages.count(total, number(total))}>
        {lines.length > 0 ? (
          <RegisterTable filter={filter} lines={lines} />
        ) : (
          <EmptyState level={3} title={messages.noneTitle}>
            <p>{figures.all === 0 ? messages.noneYet : messages.none}</p>
          </EmptyState>
        )}
        <Pagination
          page={filter.page}
          pages={pages}
          hrefOf={(page) => `/label/registre${registerQuery(filter, { page })}`}
        />
      </Section>
      <Section id="carte" title={messages.mapTitle} tone="stone">
        <RegionMap
          title={messages.mapTitle}
          description={messages.mapDescription(
            number(Object.values(figures.departements).reduce((sum, count) => sum + count, 0)),
          )}
          size={map.size}
          list="open"
          contours={map.contours}
          points={map.points}
          shading={Object.fromEntries(areas.map((area) => [`dep:${area.code}`, shade(area)]))}
          credit={<MapCredit imported={map.imported} />}
        />
      </Section>
      <RegisterData query={query} />
    </>
  )
}
