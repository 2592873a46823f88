import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { communityMessages } from '~/modules/circles/messages/communities'
import { allCommunities } from '~/modules/circles/queries-communities.server'
import { placesByCodes } from '~/modules/territory/queries.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader() {
  const communities = await allCommunities()
  return Promise.all(
    communities.map(async ({ id, slug, name, summary, departements }) => ({
      ...{ id, slug, name, summary },
      where: (await placesByCodes(departements)).map((place) => place.name).join(', '),
    })),
  )
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = communityMessages[site.locale].list
  return pageMeta({ ...site, title, description })
}

export default function Communities() {
  const communities = useLoaderData<typeof loader>()
  const { list, page } = useMessages(communityMessages)
  return (
    <Wrap>
      <PageTitle
        title={list.title}
        lede={list.lede}
        actions={
          <ButtonLink kind="secondary" href="/lettres">
            {list.letters}
          </ButtonLink>
        }
      />
      {communities.length === 0 ? (
        <EmptyState title={list.none} action={<ButtonLink href="/contact">{list.write}</ButtonLink>}>
          <p>{list.noneText}</p>
        </EmptyState>
      ) : (
        <NoticeBoard
          level={2}
          items={communities.map(({ id, slug, name, summary, where }) => ({
            id,
            kind: page.kicker,
            title: name,
            href: `/communautes/${slug}`,
            facts: summary,
            term: where,
          }))}
        />
      )}
    </Wrap>
  )
}
