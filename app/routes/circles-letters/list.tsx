import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { LetterLines } from '~/modules/circles/components/letter-parts'
import { communityMessages } from '~/modules/circles/messages/communities'
import { letterMessages } from '~/modules/circles/messages/letters'
import { lettersPerPage, sentLetters } from '~/modules/circles/queries-letters.server'
import { pageNumber } from '~/modules/members/forms'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { PageTitle } from '~/ui/page-title'
import { Pagination } from '~/ui/pagination'
import { Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader({ request }: LoaderFunctionArgs) {
  const page = pageNumber(new URL(request.url).searchParams.get('page'))
  const { letters, total } = await sentLetters({ page })
  return { letters, page, pages: Math.ceil(total / lettersPerPage) }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = letterMessages[site.locale].list
  return pageMeta({ ...site, title, description })
}

export default function Letters() {
  const { letters, page, pages } = useLoaderData<typeof loader>()
  const { list } = useMessages(letterMessages)
  const { list: communities } = useMessages(communityMessages)
  const subscribe = <ButtonLink href="/lettres/abonnement">{list.subscribe}</ButtonLink>
  return (
    <Wrap>
      <PageTitle
        back={[{ href: '/communautes', label: communities.title }]}
        title={list.title}
        lede={list.lede}
        actions={letters.length > 0 ? subscribe : null}
      />
      {letters.length === 0 ? (
        <EmptyState title={list.none} action={subscribe}>
          <p>{list.noneText}</p>
        </EmptyState>
      ) : (
        <LetterLines letters={letters} empty="" />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => (number > 1 ? `/lettres?page=${number}` : '/lettres')}
      />
    </Wrap>
  )
}
