import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { contributionMessages } from '~/modules/contributions/messages/contributions'
import { moderationMessages } from '~/modules/contributions/messages/moderation'
import { contributionPageMessages } from '~/modules/contributions/messages/page'
import { latestRemovals } from '~/modules/contributions/queries-moderation.server'
import { removalReasons } from '~/modules/contributions/rules/moderation'
import { contributionPath, contributionsPath } from '~/modules/contributions/rules/paths'
import { removalCounts } from '~/modules/contributions/store-moderation.server'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { publicPage } from '~/platform/http/public-page'
import { formatDate, formatNumber, withColon } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { debateAt, shownDebate } from './load.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const facts = await debateAt(request, context, params['slug'])
  const [counts, latest] = await Promise.all([removalCounts(facts.id), latestRemovals(facts.id)])
  return { debate: shownDebate(facts), counts, latest }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { moderation } = contributionPageMessages[site.locale]
  const title = withColon(moderation.title, data?.debate.title ?? '', site.locale)
  return pageMeta({ ...site, title, description: moderation.description, indexed: !data?.debate.isDemonstration })
}

export default function Moderation() {
  const { debate, counts, latest } = useLoaderData<typeof loader>()
  const { moderation } = useMessages(contributionPageMessages)
  const { reasons, meanings } = useMessages(moderationMessages)
  const { contributions, number: numbered } = useMessages(contributionMessages)
  const locale = useLocale()
  const figure = (value: number) => formatNumber(value, locale)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: debatePath(debate), label: debate.title },
            { href: contributionsPath(debate), label: contributions },
          ]}
          title={moderation.title}
          lede={moderation.lede}
        />
      </Wrap>
      <Section id="regles" title={moderation.rules}>
        <DefinitionList items={removalReasons.map((reason) => ({ term: reasons[reason], value: meanings[reason] }))} />
      </Section>
      <Section id="procedure" title={moderation.how}>
        <ol className="prose">
          {Object.values(moderation.steps).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <Section id="comptes" title={moderation.counts} tone="stone">
        <DataTable
          caption={moderation.countsCaption}
          rows={counts}
          rowKey={({ reason }) => reason}
          empty={<p>{moderation.none}</p>}
          columns={[
            { key: 'reason', header: moderation.reason, cell: ({ reason }) => reasons[reason], rowHeader: true },
            { key: 'removed', header: moderation.removed, cell: ({ removed }) => figure(removed), numeric: true },
            { key: 'appealed', header: moderation.appealed, cell: ({ appealed }) => figure(appealed), numeric: true },
            { key: 'restored', header: moderation.restored, cell: ({ restored }) => figure(restored), numeric: true },
          ]}
        />
        {latest.length > 0 ? (
          <DataTable
            caption={moderation.latest}
            rows={latest}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'number',
                header: moderation.contribution,
                cell: ({ number }) => <Anchor href={contributionPath(debate, number)}>{numbered(number)}</Anchor>,
                rowHeader: true,
              },
              { key: 'date', header: moderation.date, cell: ({ at }) => formatDate(at, locale), oneLine: true },
              { key: 'reason', header: moderation.reason, cell: ({ reason }) => reasons[reason] },
            ]}
          />
        ) : null}
      </Section>
    </>
  )
}
