import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { contributionsPath } from '~/modules/contributions/rules/paths'
import { DebateNotices } from '~/modules/debates/components/debate-parts'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { tourSource } from '~/modules/events/rules/tour-2017'
import { MapCredit } from '~/modules/territory/components/data-credits'
import { TourSections } from '~/modules/workshops/components/tour-sections'
import { WorkshopBoard } from '~/modules/workshops/components/workshop-board'
import { publicWorkshopMessages } from '~/modules/workshops/messages/public'
import { proposalCounts } from '~/modules/workshops/queries-proposals.server'
import { stageOf } from '~/modules/workshops/queries-debate.server'
import { workshopsOf } from '~/modules/workshops/queries.server'
import { proposalsClosed } from '~/modules/workshops/rules/proposal'
import { proposePath, workshopPath } from '~/modules/workshops/rules/workshop-paths'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { NextStep } from '~/ui/next-step'
import { PageTitle } from '~/ui/page-title'
import { RegionMap } from '~/ui/region-map'
import { Section, Wrap } from '~/ui/section'
import { debateOfWorkshops } from './load.server'
import { regionWith } from './map.server'

export const headers = publicPage

export async function loader(args: LoaderFunctionArgs) {
  const { debate, stage } = await debateOfWorkshops(args)
  const [workshops, counts] = await Promise.all([workshopsOf(debate.id), proposalCounts(debate.id)])
  const map = await regionWith(
    workshops.map(({ id, event }) => ({
      name: event.territory || event.title,
      ...{ latitude: event.latitude, longitude: event.longitude, href: workshopPath(debate, { id }) },
    })),
  )
  return {
    debate: { slug: debate.slug, title: debate.title, state: debate.state, pausedOn: debate.pausedOn },
    stage: { title: stage.title, text: readMarkdown(stage.text), startsOn: stage.startsOn, endsOn: stage.endsOn },
    workshops,
    map,
    counts,
    isTour: debate.source === tourSource,
    isOpen: proposalsClosed(debate, stage, today()) === null,
    takesContributions: debate.source === null && stageOf(debate, 'contributions') !== null,
    day: today(),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { list } = publicWorkshopMessages[site.locale]
  const debate = data?.debate.title ?? ''
  return pageMeta({ ...site, title: `${data?.stage.title ?? list.mapTitle}, ${debate}`, description: list.description(debate) }) // prettier-ignore
}

export default function Workshops() {
  const { debate, stage, workshops, map, counts, isTour, isOpen, takesContributions, day } =
    useLoaderData<typeof loader>()
  const { list, proposals } = useMessages(publicWorkshopMessages)
  const locale = useLocale()
  const coming = workshops.filter(({ event }) => event.endsOn >= day && event.state !== 'held')
  const past = workshops.filter((one) => !coming.includes(one)).reverse()
  const propose = isOpen ? <ButtonLink href={proposePath(debate)}>{proposals.action}</ButtonLink> : null
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: debatePath(debate), label: debate.title }]}
          kicker={debate.title}
          title={stage.title}
          lede={list.when(formatDate(stage.startsOn, locale), formatDate(stage.endsOn, locale))}
          actions={propose}
        />
        <DebateNotices debate={debate} />
        {stage.text.length > 0 ? <Markdown nodes={stage.text} /> : null}
      </Wrap>
      {isTour ? (
        <TourSections workshops={workshops} debate={debate} map={map} />
      ) : (
        <>
          <Section id="a-venir" title={list.coming} tone="stone">
            <WorkshopBoard
              workshops={coming}
              debate={debate}
              empty={
                <EmptyState level={3} title={list.none} action={propose}>
                  <p>{isOpen ? list.noneText : list.noneOver}</p>
                </EmptyState>
              }
            />
          </Section>
          {past.length > 0 ? (
            <Section id="passes" title={list.past}>
              <WorkshopBoard workshops={past} debate={debate} />
            </Section>
          ) : null}
          {workshops.length > 0 ? (
            <Section id="carte" title={list.mapTitle}>
              <RegionMap
                title={list.mapTitle}
                description={list.mapDescription}
                {...map}
                credit={<MapCredit imported={map.imported} />}
              />
            </Section>
          ) : null}
          <Wrap>
            <NextStep title={proposals.title} action={propose}>
              <p>{isOpen ? proposals.text : proposals.over}</p>
              <p className="soft">{proposals.counts(counts.accepted, counts.declined, counts.proposed)}</p>
            </NextStep>
            {takesContributions ? (
              <NextStep
                title={list.contribute}
                action={
                  <ButtonLink kind="secondary" href={contributionsPath(debate)}>
                    {list.contribute}
                  </ButtonLink>
                }
              >
                <p>{list.contributeText}</p>
              </NextStep>
            ) : null}
          </Wrap>
        </>
      )}
    </>
  )
}
