import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { GroupList } from '~/modules/circles/components/group-list'
import { groupMessages } from '~/modules/circles/messages/groups'
import { groupPermissions } from '~/modules/circles/permissions'
import { listGroups } from '~/modules/circles/queries-groups.server'
import { outboxMessages } from '~/platform/outbox/messages'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, groupPermissions['circles.create-group'], null)) throw notFound()
  return { groups: await listGroups() }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = groupMessages[site.locale].team
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function TeamGroups() {
  const { groups } = useLoaderData<typeof loader>()
  const { team } = useMessages(groupMessages)
  const { team: desk } = useMessages(outboxMessages)
  return (
    <Wrap>
      <PageTitle
        back={[{ href: '/equipe', label: desk }]}
        title={team.title}
        lede={team.lede}
        actions={<ButtonLink href="/equipe/groupes/nouveau">{team.create}</ButtonLink>}
      />
      {groups.length === 0 ? <EmptyState title={team.none} /> : <GroupList groups={groups} base="/espace/groupes" />}
    </Wrap>
  )
}
