import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { DebateStatus, useDatesSaid } from '~/modules/debates/components/debate-parts'
import { DebateDone } from '~/modules/debates/components/team-frame'
import { teamDebateMessages } from '~/modules/debates/messages/team'
import { debatesOfTeam } from '~/modules/debates/queries-list.server'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { memberMessages } from '~/modules/members/messages'
import { doneIn } from '~/platform/http/done-of.server'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { debateTeam } from '../debates/load-debate.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await debateTeam(request, context)
  const debates = await debatesOfTeam()
  return {
    done: doneIn(request),
    debates: debates.map(({ id, title, state, territory, opensOn, closesOn }) => ({
      ...{ id, title, state, territory, opensOn, closesOn },
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = teamDebateMessages[site.locale].list
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function TeamDebates() {
  const { debates, done } = useLoaderData<typeof loader>()
  const { list } = useMessages(teamDebateMessages)
  const { desk } = useMessages(memberMessages)
  const said = useDatesSaid()
  const create = <ButtonLink href="/equipe/debats/nouveau">{list.create}</ButtonLink>
  return (
    <Wrap>
      <PageTitle
        back={[{ href: '/equipe', label: desk.team.title }]}
        title={list.title}
        lede={list.lede}
        actions={create}
      />
      <DebateDone code={done} />
      <DataTable
        caption={list.caption}
        captionHidden
        rows={debates}
        rowKey={({ id }) => id}
        empty={<EmptyState title={list.none} />}
        columns={[
          {
            key: 'title',
            header: list.debate,
            rowHeader: true,
            cell: (debate) => <Anchor href={teamDebatePath(debate)}>{debate.title}</Anchor>,
          },
          { key: 'state', header: list.state, cell: ({ state }) => <DebateStatus state={state} /> },
          { key: 'dates', header: list.dates, cell: ({ opensOn, closesOn }) => said(opensOn, closesOn) },
        ]}
      />
    </Wrap>
  )
}
