import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { DebateNotices } from '~/modules/debates/components/debate-parts'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { TemplateTable } from '~/modules/position-papers/components/template-table'
import { paperMessages } from '~/modules/position-papers/messages/papers'
import { publicPapers } from '~/modules/position-papers/queries.server'
import { ownPapersPath, paperPath } from '~/modules/position-papers/rules/paper-paths'
import { stageTime } from '~/modules/debates/rules/debate'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { NextStep } from '~/ui/next-step'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { debateOfPapers } from './load.server'

export const headers = publicPage

export async function loader(args: LoaderFunctionArgs) {
  const { debate, stage, template } = await debateOfPapers(args)
  const papers = await publicPapers(debate.id)
  const isLive = debate.state === 'announced' || debate.state === 'open'
  const time = stageTime(stage, today())
  return {
    debate: { slug: debate.slug, title: debate.title, state: debate.state, pausedOn: debate.pausedOn },
    stage: { title: stage.title, text: readMarkdown(stage.text), startsOn: stage.startsOn, endsOn: stage.endsOn },
    time: isLive ? time : ('over' as const),
    template,
    papers: papers.map(({ number, title, organisation, state, publishedAt }) => ({
      ...{ number: number ?? 0, organisation: organisation.name, publishedAt, isWithdrawn: state === 'withdrawn' },
      title: state === 'withdrawn' ? organisation.name : title,
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { list } = paperMessages[site.locale]
  const debate = data?.debate.title ?? ''
  return pageMeta({ ...site, title: `${data?.stage.title ?? list.title}, ${debate}`, description: list.description(debate) }) // prettier-ignore
}

export default function Papers() {
  const { debate, stage, time, template, papers } = useLoaderData<typeof loader>()
  const { list } = useMessages(paperMessages)
  const locale = useLocale()
  const last = formatDate(stage.endsOn, locale)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: debatePath(debate), label: debate.title }]}
          kicker={debate.title}
          title={stage.title}
          lede={list.lede}
        />
        <DebateNotices debate={debate} />
        {stage.text.length > 0 ? <Markdown nodes={stage.text} /> : null}
        <NoticeBoard
          level={2}
          empty={
            <EmptyState level={2} title={list.none}>
              <p>{list.noneText}</p>
            </EmptyState>
          }
          items={papers.map(({ number, title, organisation, publishedAt, isWithdrawn }) => ({
            id: String(number),
            kind: list.number(number),
            title,
            href: paperPath(debate, number),
            facts: isWithdrawn ? list.withdrawn : organisation,
            term: publishedAt ? formatDate(publishedAt, locale) : null,
          }))}
        />
        <NextStep
          title={list.write}
          action={time === 'under-way' ? <ButtonLink href={ownPapersPath}>{list.writeAction}</ButtonLink> : null}
        >
          <p>
            {time === 'over'
              ? list.over(last)
              : time === 'to-come'
                ? list.notYet(formatDate(stage.startsOn, locale))
                : list.writeText(last)}
          </p>
        </NextStep>
      </Wrap>
      <Section id="modele" title={list.rules} tone="stone">
        <TemplateTable template={template} />
      </Section>
    </>
  )
}
