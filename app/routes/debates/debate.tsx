import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { debateFigures, stagesToRead } from '~/composition/debate-parts.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { DebateAbout } from '~/modules/debates/components/debate-about'
import { newContributionPath } from '~/modules/contributions/rules/paths'
import { DebateCalendar } from '~/modules/debates/components/debate-calendar'
import { DebateNotices, DebateStatus, GarantNames } from '~/modules/debates/components/debate-parts'
import { HowToTakePart } from '~/modules/debates/components/how-to-take-part'
import { NewsBrief } from '~/modules/debates/components/news-list'
import { debateMessages } from '~/modules/debates/messages/debates'
import { publicDebateMessages } from '~/modules/debates/messages/public'
import { changesOf, methodsOf } from '~/modules/debates/queries-design.server'
import { newsOf } from '~/modules/debates/queries-news.server'
import { garantsPath, newsPath } from '~/modules/debates/rules/debate-paths'
import { debateMap, garantsView, headOf, stagesOf, textsOf } from '~/modules/debates/view.server'
import { entryPath } from '~/modules/network/rules/found-entry'
import { referralNamed } from '~/modules/referrals/queries-public.server'
import { MapCredit } from '~/modules/territory/components/data-credits'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { Figures } from '~/ui/figures'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { RegionMap } from '~/ui/region-map'
import { Section, Wrap } from '~/ui/section'
import { Tag } from '~/ui/tag'
import { debateAt } from './load-debate.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate, visitor } = await debateAt(request, context, params['slug'])
  const [pages, head, map, garants, methods, changes, { news }, figures, referral] = await Promise.all([
    stagesToRead(debate),
    headOf(debate),
    debateMap(debate),
    garantsView(debate.id),
    methodsOf(debate.id),
    changesOf(debate.id),
    newsOf(debate.id, 1, 3),
    debateFigures(debate, visitor.locale),
    debate.referralId === null ? null : referralNamed(debate.referralId),
  ])
  const { budgetCents, authority, liveLink, captionsLink } = debate
  return {
    ...{ debate: head, map, figures, referral, budgetCents, authority, day: today() },
    texts: textsOf(debate),
    live: debate.state === 'open' && liveLink !== '' ? { liveLink, captionsLink } : null,
    stages: stagesOf(debate).map((stage) => ({ ...stage, hasPage: pages.has(stage.kind) })),
    garants: garants.filter(({ isInOffice }) => isInOffice),
    methods: methods.map(({ id, title, slug }) => ({ id, title, href: entryPath('method', slug) })),
    changes: changes.length,
    news: news.map(({ id, title, publishedAt }) => ({ id, title, publishedAt })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { page, list } = publicDebateMessages[site.locale]
  if (!found) return pageMeta({ ...site, title: list.title, description: list.description })
  const { debate } = found
  const indexed = !debate.isDemonstration && debate.state !== 'draft'
  return pageMeta({ ...site, title: debate.title, description: page.description(debate.question, debate.territory), indexed }) // prettier-ignore
}

export default function DebatePage() {
  const found = useLoaderData<typeof loader>()
  const { debate, map, stages, garants, figures, news } = found
  const { page, list } = useMessages(publicDebateMessages)
  const { templates, demonstration } = useMessages(debateMessages)
  return (
    <>
      <Wrap>
        <div className="debate-head">
          <div>
            <PageTitle
              back={[{ href: '/debats', label: list.title }]}
              kicker={`${templates[debate.template]}, ${debate.territory}`}
              title={debate.title}
              facts={
                <>
                  <DebateStatus state={debate.state} />
                  {debate.isDemonstration ? <Tag>{demonstration}</Tag> : null}
                </>
              }
            />
            {debate.question ? <p className="debate-question">{debate.question}</p> : null}
            <DebateNotices debate={debate} reason={debate.reason} />
            <HowToTakePart
              debate={debate}
              stages={stages}
              contribute={newContributionPath(debate)}
              hasGarants={garants.length > 0}
              live={found.live}
            />
          </div>
          <RegionMap
            title={page.mapTitle(debate.territory)}
            size={map.size}
            contours={map.contours}
            points={map.points}
            shading={map.shading}
            areaLabels={map.areaLabels}
            credit={<MapCredit imported={map.imported} />}
            list={false}
          />
        </div>
      </Wrap>
      <Section id="etapes" title={page.stages} tone="stone">
        <DebateCalendar slug={debate.slug} stages={stages} today={found.day} />
      </Section>
      {figures.length > 0 ? (
        <Section id="chiffres" title={page.figures}>
          <Figures
            items={figures.map(({ value, unit, href }) => ({
              value,
              unit,
              ...(href ? { link: { href, label: <FigureLink unit={unit} /> } } : {}),
            }))}
          />
        </Section>
      ) : null}
      <Section
        id="garants"
        title={page.garants}
        lede={<p>{page.garantsText}</p>}
        action={<Anchor href={garantsPath(debate)}>{page.garantsAll}</Anchor>}
      >
        <GarantNames garants={garants} />
      </Section>
      <Section
        id="nouvelles"
        title={page.news}
        tone="stone"
        action={<Anchor href={newsPath(debate)}>{page.newsAll}</Anchor>}
      >
        <NewsBrief debate={debate} news={news} />
      </Section>
      <DebateAbout {...found} />
    </>
  )
}

/** Names what it shows to those who hear the link without the figure above it. */
function FigureLink({ unit }: { unit: string }) {
  const { page } = useMessages(publicDebateMessages)
  return (
    <>
      {page.open} <span className="visually-hidden">{unit}</span>
    </>
  )
}
