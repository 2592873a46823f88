import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { visitorOf } from '~/composition/visitor.server'
import { WaitingList } from '~/modules/network/components/waiting-list'
import { changeMessages } from '~/modules/network/messages/changes'
import { thresholds } from '~/modules/network/queries-changes.server'
import { waitingChanges } from '~/modules/network/queries-confirming.server'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { FilterLinks } from '~/ui/filter-links'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Prose, WithAside, Wrap } from '~/ui/section'

const path = '/reseau/a-confirmer'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await visitorOf(request, context)
  const search = new URL(request.url).searchParams
  const asked = search.get('montrer')
  const kind = asked === 'fiches' ? 'creation' : asked === 'changements' ? 'edit' : undefined
  const found = await waitingChanges(actor.kind === 'person' ? actor.id : null, {
    page: Number(search.get('page')) || 1,
    kind,
  })
  return {
    ...found,
    changes: found.changes.map((change) => ({ ...change, proposedAt: change.proposedAt.toISOString() })),
    kind: kind ?? null,
    search: kind ? `montrer=${asked}` : '',
    rule: await thresholds(),
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = changeMessages[site.locale].waiting
  return pageMeta({ ...site, title, description })
}

export default function Waiting() {
  const { changes, total, page, pages, kind, search, rule } = useLoaderData<typeof loader>()
  const { waiting, network } = useMessages(changeMessages)
  return (
    <Wrap>
      <PageTitle title={waiting.title} lede={waiting.lede} back={[{ href: '/reseau', label: network }]} />
      <WithAside
        aside={
          <>
            <h2>{waiting.ruleTitle}</h2>
            <p>{waiting.rule(rule.votes, rule.days, rule.votesAtOnce, rule.daysToModerator)}</p>
          </>
        }
      >
        <FilterLinks
          label={waiting.filter}
          links={[
            { href: path, label: waiting.all, isCurrent: kind === null },
            { href: `${path}?montrer=fiches`, label: waiting.creations, isCurrent: kind === 'creation' },
            { href: `${path}?montrer=changements`, label: waiting.edits, isCurrent: kind === 'edit' },
          ]}
        />
        {total === 0 ? (
          <EmptyState
            title={waiting.emptyTitle}
            action={<ButtonLink href="/reseau/carte">{waiting.explore}</ButtonLink>}
          >
            <p>{waiting.empty}</p>
          </EmptyState>
        ) : (
          <>
            <Prose>
              <p>{waiting.count(total)}</p>
            </Prose>
            <WaitingList changes={changes} />
            <Pagination page={page} pages={pages} hrefOf={(number) => pageHref(path, search, number)} />
          </>
        )}
      </WithAside>
    </Wrap>
  )
}
