import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { NoticeLines } from '~/modules/circles/components/community-parts'
import { communityMessages } from '~/modules/circles/messages/communities'
import { communityBy, noticesOf } from '~/modules/circles/queries-communities.server'
import { noticesPerPage } from '~/modules/circles/rules/community'
import { pageNumber } from '~/modules/members/forms'
import { publicPage } from '~/platform/http/public-page'
import { formatDate } from '~/platform/i18n/format'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { FilterLinks } from '~/ui/filter-links'
import { PageTitle } from '~/ui/page-title'
import { Pagination, pageHref } from '~/ui/pagination'
import { Wrap } from '~/ui/section'

export const headers = publicPage

const words = { besoins: 'need', offres: 'offer' } as const

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const community = await communityBy({ slug: params['slug'] ?? '' })
  if (!community) throw notFound()
  const search = new URL(request.url).searchParams
  const asked = search.get('montrer')
  const shown = asked === 'besoins' || asked === 'offres' ? asked : null
  const page = pageNumber(search.get('page'))
  const filter = { communityId: community.id, state: 'open' as const, ...(shown ? { kind: words[shown] } : {}) }
  const { notices, total } = await noticesOf(filter, page)
  const { until } = communityMessages[locale].board
  return {
    ...{ slug: community.slug, name: community.name, shown, page, pages: Math.ceil(total / noticesPerPage) },
    notices: notices.map(({ id, kind, title, place, expiresOn }) => ({
      ...{ id, kind, title, place },
      term: until(formatDate(expiresOn, locale)),
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { board } = communityMessages[site.locale]
  return pageMeta({ ...site, title: `${board.title}${data ? `, ${data.name}` : ''}`, description: board.lede })
}

export default function Board() {
  const { slug, name, shown, page, pages, notices } = useLoaderData<typeof loader>()
  const { board } = useMessages(communityMessages)
  const path = `/communautes/${slug}/besoins-et-offres`
  const link = (value: string | null, label: string) => ({
    href: value === null ? path : `${path}?montrer=${value}`,
    label,
    isCurrent: shown === value,
  })
  return (
    <Wrap>
      <PageTitle
        back={[{ href: `/communautes/${slug}`, label: name }]}
        title={board.title}
        lede={board.lede}
        actions={<ButtonLink href={`/espace/communautes/${slug}/annonces/nouvelle`}>{board.post}</ButtonLink>}
      />
      <FilterLinks
        label={board.filter}
        links={[link(null, board.all), link('besoins', board.needs), link('offres', board.offers)]}
      />
      <NoticeLines notices={notices} empty={`${board.none}. ${board.noneText}`} level={2} />
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => pageHref(path, shown ? `montrer=${shown}` : '', number)}
      />
    </Wrap>
  )
}
