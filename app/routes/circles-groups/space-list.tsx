import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { requireSignedIn } from '~/composition/visitor.server'
import { groupMessages } from '~/modules/circles/messages/groups'
import { groupsOf } from '~/modules/circles/queries-groups.server'
import { memberMessages } from '~/modules/members/messages'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Notice } from '~/ui/notice'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  return {
    groups: await groupsOf(actor.id),
    left: new URL(request.url).searchParams.get('fait') === 'parti',
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = groupMessages[site.locale].space
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function OwnGroups() {
  const { groups, left } = useLoaderData<typeof loader>()
  const { space, roles, states, done } = useMessages(groupMessages)
  const { desk } = useMessages(memberMessages)
  const find = <ButtonLink kind="secondary" href="/groupes">{space.find}</ButtonLink> // prettier-ignore
  return (
    <Wrap>
      <PageTitle back={[{ href: '/espace', label: desk.title }]} title={space.title} lede={space.lede} actions={find} />
      {left ? (
        <Notice kind="success" live>
          <p>{done.parti}</p>
        </Notice>
      ) : null}
      {groups.length === 0 ? (
        <EmptyState title={space.none}>
          <p>{space.noneText}</p>
        </EmptyState>
      ) : (
        <NoticeBoard
          level={2}
          items={groups.map(({ id, slug, title, summary, state, role, unread }) => ({
            id,
            kind: state === 'closed' ? states.closed : roles[role],
            title,
            href: `/espace/groupes/${slug}`,
            facts: summary,
            term: role === 'asked' ? '' : space.unread(unread),
          }))}
        />
      )}
    </Wrap>
  )
}
