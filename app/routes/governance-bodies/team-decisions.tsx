import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { DecisionBoard } from '~/modules/governance/components/decision-board'
import { decisionMessages } from '~/modules/governance/messages/decisions'
import { bodyPermissions } from '~/modules/governance/permissions'
import { decisionsToReview, openTasks } from '~/modules/governance/queries-decisions.server'
import { memberMessages } from '~/modules/members/messages'
import { today } from '~/platform/clock.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ButtonLink } from '~/ui/button'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, bodyPermissions['governance.follow-decisions'], null)) throw notFound()
  const [tasks, reviews] = await Promise.all([openTasks(), decisionsToReview()])
  return { tasks: tasks.map(({ userId: _, ...task }) => task), reviews, today: today() }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = decisionMessages[site.locale].follow
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function TeamDecisions() {
  const { tasks, reviews, today } = useLoaderData<typeof loader>()
  const { follow } = useMessages(decisionMessages)
  const { desk } = useMessages(memberMessages)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/equipe', label: desk.team.title }]}
          title={follow.title}
          lede={follow.lede}
          actions={<ButtonLink href="/equipe/decisions/nouvelle">{follow.record}</ButtonLink>}
        />
      </Wrap>
      <DecisionBoard tasks={tasks} reviews={reviews} today={today} />
    </>
  )
}
