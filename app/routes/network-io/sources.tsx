import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { failureSentence } from '~/modules/network/messages/source-sentences'
import { importMessages } from '~/modules/network/messages/import'
import { sourceMessages } from '~/modules/network/messages/sources'
import { outsideSources } from '~/modules/network/queries-sources.server'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { sourceKeeper } from './load-source.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await sourceKeeper(request, context)
  return { sources: await outsideSources(), removed: new URL(request.url).searchParams.get('fait') === 'retiree' }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = sourceMessages[site.locale]
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function Sources() {
  const { sources, removed } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const messages = useMessages(sourceMessages)
  const { page } = useMessages(importMessages)
  const states: Readonly<Record<string, string>> = messages.states
  const add = <ButtonLink href="/equipe/reseau/sources/nouvelle">{messages.add}</ButtonLink>
  return (
    <Wrap>
      <PageTitle
        title={messages.title}
        lede={messages.lede}
        back={[{ href: '/equipe/reseau', label: page.network }]}
        actions={sources.length > 0 ? add : undefined}
      />
      {removed ? <Notice live>{messages.dones.retiree}</Notice> : null}
      <DataTable
        caption={messages.title}
        captionHidden
        empty={
          <EmptyState title={messages.none} action={add}>
            <p>{messages.noneNext}</p>
          </EmptyState>
        }
        rows={sources}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: messages.name,
            rowHeader: true,
            cell: ({ id, name, lastError }) => (
              <>
                <Anchor href={`/equipe/reseau/sources/${id}`}>{name}</Anchor>
                {lastError ? <span className="soft"> {failureSentence(lastError, locale)}</span> : null}
              </>
            ),
          },
          {
            key: 'state',
            header: messages.state,
            cell: ({ state, waitingRunId }) => (
              <>
                {states[state] ?? state}
                {waitingRunId ? (
                  <>
                    {' '}
                    <Anchor href={`/equipe/reseau/import/${waitingRunId}`}>{messages.waitingRun}</Anchor>
                  </>
                ) : null}
              </>
            ),
          },
          { key: 'schedule', header: messages.schedule, cell: ({ schedule }) => messages.schedules[schedule] },
          { key: 'entries', header: messages.entriesTerm, numeric: true, cell: ({ entries }) => entries },
          {
            key: 'read',
            header: messages.readAt,
            oneLine: true,
            cell: ({ readAt }) => (readAt ? formatDate(new Date(readAt), locale) : messages.never),
          },
        ]}
      />
    </Wrap>
  )
}
