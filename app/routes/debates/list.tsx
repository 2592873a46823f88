import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { DebateItems } from '~/modules/debates/components/debate-items'
import { publicDebateMessages } from '~/modules/debates/messages/public'
import { debateLists, listDebates } from '~/modules/debates/queries-list.server'
import { MapCredit } from '~/modules/territory/components/data-credits'
import { drawRegion } from '~/modules/territory/components/region-drawing'
import { regionContours } from '~/modules/territory/queries.server'
import { publicPage } from '~/platform/http/public-page'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { EmptyState } from '~/ui/empty-state'
import { FilterLinks } from '~/ui/filter-links'
import { PageTitle } from '~/ui/page-title'
import { Pagination } from '~/ui/pagination'
import { RegionMap } from '~/ui/region-map'
import { Section, WithAside, Wrap } from '~/ui/section'
import { pageIn } from './load-debate.server'

export const headers = publicPage

const pathOf = ({ list, departement, page = 1 }: { list: string; departement: string; page?: number }): string => {
  const query = new URLSearchParams([
    ...(list === 'open' ? [] : [['liste', list]]),
    ...(departement === '' ? [] : [['departement', departement]]),
    ...(page === 1 ? [] : [['page', String(page)]]),
  ]).toString()
  return query ? `/debats?${query}` : '/debats'
}

export async function loader({ request }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams
  const list = debateLists.find((one) => one === params.get('liste')) ?? 'open'
  const contours = await regionContours()
  const { size, contours: outlines, areaLabels } = drawRegion(contours.departements)
  const asked = `dep:${params.get('departement') ?? ''}`
  const code = outlines.find((one) => one.code === asked)?.code ?? ''
  const { perDepartement, ...found } = await listDebates({ list, departement: code, page: pageIn(request) })
  const most = Math.max(1, ...perDepartement.values())
  const departement = code.replace('dep:', '')
  return {
    ...found,
    ...{ list, departement },
    map: { size, contours: outlines, areaLabels, imported: contours.imported },
    departements: outlines.map(({ code: one, name }) => ({
      code: one,
      name,
      count: perDepartement.get(one) ?? 0,
      share: (perDepartement.get(one) ?? 0) / most,
      isCurrent: one === code,
      href: pathOf({ list, departement: one === code ? '' : one.replace('dep:', '') }),
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { title, description } = publicDebateMessages[site.locale].list
  return pageMeta({ ...site, title, description, indexed: !data || (data.page === 1 && data.departement === '') })
}

export default function Debates() {
  const {
    debates,
    total,
    pages,
    page,
    counts,
    list: current,
    departement,
    departements,
    map,
  } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { list } = useMessages(publicDebateMessages)
  const counted = (count: number) => list.mapCount(count, formatNumber(count, locale))
  return (
    <>
      <Wrap>
        <PageTitle title={list.title} lede={list.lede} />
        <FilterLinks
          label={list.listsLabel}
          links={counts.map(({ list: one, count }) => ({
            href: pathOf({ list: one, departement }),
            label: list.lists[one],
            count,
            isCurrent: one === current,
          }))}
        />
      </Wrap>
      <Section id="liste" title={list.count(total, formatNumber(total, locale))}>
        <WithAside
          aside={
            <>
              <RegionMap
                title={list.mapTitle}
                description={list.mapText}
                size={map.size}
                contours={map.contours}
                points={[]}
                shading={Object.fromEntries(
                  departements.map(({ code, share, count, href }) => [code, { share, href, said: counted(count) }]),
                )}
                areaLabels={map.areaLabels}
                credit={<MapCredit imported={map.imported} />}
                list={false}
              />
              <h3>{list.departement}</h3>
              <FilterLinks
                label={list.departement}
                links={departements.map(({ name, count, href, isCurrent }) => ({
                  label: name,
                  count,
                  href,
                  isCurrent,
                }))}
              />
            </>
          }
        >
          {debates.length === 0 ? (
            <EmptyState level={3} title={list.none[current]}>
              <p>{list.noneText}</p>
            </EmptyState>
          ) : (
            <DebateItems debates={debates} />
          )}
          <Pagination
            page={page}
            pages={pages}
            hrefOf={(number) => pathOf({ list: current, departement, page: number })}
          />
        </WithAside>
      </Section>
    </>
  )
}
