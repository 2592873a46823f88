import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { contributionTeamMessages } from '~/modules/contributions/messages/team'
import { teamSyntheses } from '~/modules/contributions/queries-syntheses.server'
import { teamContributionsPath, teamSynthesesPath, teamSynthesisPath } from '~/modules/contributions/rules/paths'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { teamDebate } from '../contributions/load.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await teamDebate(request, context, params['id'])
  return { debate, syntheses: await teamSyntheses(debate.id) }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { synthesis } = contributionTeamMessages[site.locale]
  return pageMeta({ ...site, title: synthesis.title, description: synthesis.lede, indexed: false })
}

export default function TeamSyntheses() {
  const { debate, syntheses } = useLoaderData<typeof loader>()
  const { synthesis: words, list } = useMessages(contributionTeamMessages)
  const locale = useLocale()
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: teamDebatePath(debate), label: debate.title },
          { href: teamContributionsPath(debate), label: list.title },
        ]}
        title={words.title}
        lede={words.lede}
        actions={<ButtonLink href={`${teamSynthesesPath(debate)}/nouvelle`}>{words.new}</ButtonLink>}
      />
      <NoticeBoard
        level={2}
        items={syntheses.map(({ id, theme, title, version, updatedAt }) => ({
          id,
          kind: debate.themes.find(({ key }) => key === theme)?.title ?? words.title,
          title,
          href: teamSynthesisPath(debate, id),
          facts: version === null ? words.draft : words.published(version),
          term: formatInstant(updatedAt, locale),
        }))}
        empty={<p className="soft">{words.none}</p>}
      />
    </Wrap>
  )
}
