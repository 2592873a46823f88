import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { contributionMessages } from '~/modules/contributions/messages/contributions'
import { contributionPageMessages } from '~/modules/contributions/messages/page'
import { publishedSyntheses } from '~/modules/contributions/queries-syntheses.server'
import { contributionsPath, synthesisPath } from '~/modules/contributions/rules/paths'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { publicPage } from '~/platform/http/public-page'
import { formatDate, formatNumber, withColon } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { debateAt, shownDebate } from './load.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const facts = await debateAt(request, context, params['slug'])
  return { debate: shownDebate(facts), syntheses: await publishedSyntheses(facts.id) }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { syntheses } = contributionPageMessages[site.locale]
  const debate = data?.debate.title ?? ''
  const title = withColon(syntheses.title, debate, site.locale)
  return pageMeta({
    ...site,
    title,
    description: syntheses.description(debate),
    indexed: !data?.debate.isDemonstration,
  })
}

export default function Syntheses() {
  const { debate, syntheses } = useLoaderData<typeof loader>()
  const { syntheses: words } = useMessages(contributionPageMessages)
  const { contributions } = useMessages(contributionMessages)
  const locale = useLocale()
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: debatePath(debate), label: debate.title },
          { href: contributionsPath(debate), label: contributions },
        ]}
        title={words.title}
        lede={words.lede}
      />
      <NoticeBoard
        level={2}
        items={syntheses.map(({ id, theme, title, version, publishedAt, cited }) => ({
          id,
          kind: debate.themes.find(({ key }) => key === theme)?.title ?? words.title,
          title,
          href: synthesisPath(debate, id),
          facts: words.version(version, formatDate(publishedAt, locale)),
          term: words.sources(cited, formatNumber(cited, locale)),
        }))}
        empty={
          <EmptyState
            title={words.none}
            action={
              <ButtonLink kind="secondary" href={contributionsPath(debate)}>
                {contributions}
              </ButtonLink>
            }
          >
            <p>{words.noneText}</p>
          </EmptyState>
        }
      />
    </Wrap>
  )
}
