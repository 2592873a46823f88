import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { ContributionFilters, ContributionPager } from '~/modules/contributions/components/contribution-filters'
import { DoneNotice } from '~/modules/contributions/components/contribution-head'
import { ContributionList } from '~/modules/contributions/components/contribution-list'
import { ListTitle, WhatToTake } from '~/modules/contributions/components/list-parts'
import { isNarrowed, readContributionFilter } from '~/modules/contributions/contribution-filter'
import { contributionMessages } from '~/modules/contributions/messages/contributions'
import { listContributions, tallyOf } from '~/modules/contributions/queries-list.server'
import { contributionsPath } from '~/modules/contributions/rules/paths'
import { DebateNotices } from '~/modules/debates/components/debate-parts'
import { departements, placeByCode } from '~/modules/territory/queries.server'
import { doneIn } from '~/platform/http/done-of.server'
import { publicPage } from '~/platform/http/public-page'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Kept } from '~/ui/kept'
import { Notice } from '~/ui/notice'
import { Section, Wrap } from '~/ui/section'
import { debateAt, shownDebate } from './load.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const facts = await debateAt(request, context, params['slug'])
  const debate = shownDebate(facts)
  const filter = readContributionFilter(new URL(request.url).searchParams)
  const [found, tally, known] = await Promise.all([
    listContributions(facts.id, filter),
    tallyOf(facts.id),
    departements(),
  ])
  const named = async (code: string | null) => (code === null ? null : ((await placeByCode(code))?.name ?? null))
  return {
    debate,
    filter,
    total: found.total,
    isMore: found.isMore,
    next: found.next,
    held: tally.held,
    done: doneIn(request),
    departements: known.map(({ code, name }) => ({ number: code.slice(4), name })),
    commune: filter.commune ? await named(`com:${filter.commune}`) : null,
    contributions: await Promise.all(
      found.contributions.map(async ({ id: _id, communeCode, theme, hasPicture: _picture, ...one }) => ({
        theme: debate.themes.find(({ key }) => key === theme)?.title ?? null,
        place: await named(communeCode),
        ...one,
      })),
    ),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { list } = contributionMessages[site.locale]
  const title = data?.debate.title ?? ''
  const indexed = data !== undefined && !isNarrowed(data.filter) && !data.filter.after && !data.debate.isDemonstration
  return pageMeta({ ...site, title: list.title(title), description: list.description(title), indexed })
}

export default function Contributions() {
  const {
    debate,
    filter,
    contributions,
    total,
    isMore,
    next,
    held,
    departements: known,
    commune,
    done,
  } = useLoaderData<typeof loader>()
  const words = useMessages(contributionMessages)
  const locale = useLocale()
  const { list } = words
  const { slug, themes } = debate
  const path = contributionsPath(debate)
  const said = formatNumber(total, locale)
  const empty = (
    <EmptyState
      level={3}
      title={list.noneTitle}
      action={
        isNarrowed(filter) || filter.after ? (
          <ButtonLink kind="secondary" href={path}>
            {list.all}
          </ButtonLink>
        ) : null
      }
    >
      <p>{isNarrowed(filter) || filter.after ? list.none : list.noneYet}</p>
    </EmptyState>
  )
  return (
    <>
      <Wrap>
        <Kept of={ListTitle} props={{ debate }} />
        <DebateNotices debate={debate} />
        <DoneNotice debate={debate} done={done} isOpen={false} />
        {held > 0 ? (
          <Notice>
            <p>{list.held(held, formatNumber(held, locale))}</p>
          </Notice>
        ) : null}
        <Kept
          of={ContributionFilters}
          props={{ debate: { slug, themes }, filter: { ...filter, after: null }, departements: known, commune }}
        />
      </Wrap>
      <Section id="liste" title={isMore ? list.more(said) : list.count(total, said)} tone="stone">
        {contributions.length > 0 ? <ContributionList debate={debate} contributions={contributions} /> : empty}
        <ContributionPager path={path} filter={filter} next={next} />
      </Section>
      <Kept of={WhatToTake} props={{ slug }} />
    </>
  )
}
