import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { comingOnNetwork, networkMap } from '~/composition/network-landing.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { visitorOf } from '~/composition/visitor.server'
import { EntryList, usePracticeFacts } from '~/modules/network/components/entry-list'
import { PeopleList } from '~/modules/network/components/people-list'
import { landingMessages } from '~/modules/network/messages/landing'
import { latestEntries, listEntries, networkCounts } from '~/modules/network/queries-entries.server'
import { latestPractitioners } from '~/modules/network/queries-practitioners.server'
import { summaryOf } from '~/modules/network/rules/summary'
import { MapCredit } from '~/modules/territory/components/data-credits'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { Figures } from '~/ui/figures'
import { Hero } from '~/ui/hero'
import { Anchor } from '~/ui/link'
import { LinkList } from '~/ui/link-list'
import { NoticeBoard } from '~/ui/notice-board'
import { RegionMap } from '~/ui/region-map'
import { Section } from '~/ui/section'

export const headers = publicPage

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const [counts, practices, methods, people, coming] = await Promise.all([
    networkCounts(),
    latestEntries('practice', 5),
    listEntries('method', { perPage: 7 }),
    latestPractitioners(4),
    comingOnNetwork(locale),
  ])
  return {
    counts,
    practices,
    methods: methods.entries.map(({ title, path, content }) => ({
      title,
      path,
      text: summaryOf(content.purpose, 110),
    })),
    people,
    coming,
    map: await networkMap(counts.byDepartement, locale),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { metaTitle, description } = landingMessages[site.locale]
  return pageMeta({ ...site, title: metaTitle, description })
}

export default function NetworkHome() {
  const { counts, practices, methods, people, coming, map } = useLoaderData<typeof loader>()
  const messages = useMessages(landingMessages)
  const factsOf = usePracticeFacts()
  const figure = (name: keyof typeof messages.figures, href: string, label: string) => ({
    value: counts[name],
    unit: messages.figures[name](counts[name]),
    link: { href, label },
  })
  return (
    <>
      <Hero
        title={messages.title}
        lede={messages.lede}
        actions={
          <>
            <ButtonLink href="/reseau/carte">{messages.map}</ButtonLink>
            <ButtonLink kind="secondary" href="/reseau/proposer/pratique">
              {messages.share}
            </ButtonLink>
          </>
        }
        picture={
          <RegionMap
            title={messages.mapTitle}
            description={messages.mapDescription}
            size={map.size}
            contours={map.contours}
            points={map.points}
            shading={map.shading}
            credit={<MapCredit imported={map.imported} />}
          />
        }
      />
      <Section
        id="pratiques"
        title={messages.latestTitle}
        tone="stone"
        action={<Anchor href="/reseau/pratiques">{messages.latestAll}</Anchor>}
      >
        {practices.length === 0 ? (
          <p>{messages.latestNone}</p>
        ) : (
          <EntryList level={3} entries={practices.map((entry) => ({ ...entry, facts: factsOf(entry) }))} />
        )}
      </Section>
      <Section id="chiffres">
        <Figures
          items={[
            figure('practices', '/reseau/pratiques', messages.latestAll),
            figure('methods', '/reseau/methodes', messages.methodsAll),
            figure('resources', '/reseau/ressources', messages.resourcesAll),
            figure('practitioners', '/reseau/praticiens', messages.peopleAll),
          ]}
        />
      </Section>
      <Section
        id="methodes"
        title={messages.methodsTitle}
        lede={<p>{messages.methodsLede}</p>}
        action={<Anchor href="/reseau/methodes">{messages.methodsAll}</Anchor>}
      >
        <LinkList items={methods.map(({ title, path, text }) => ({ href: path, title, text }))} />
      </Section>
      {coming.length > 0 ? (
        <Section id="rencontres" title={messages.eventsTitle} tone="stone">
          <NoticeBoard items={coming} />
        </Section>
      ) : null}
      <Section
        id="personnes"
        title={messages.peopleTitle}
        lede={<p>{messages.peopleLede}</p>}
        action={<Anchor href="/reseau/praticiens">{messages.peopleAll}</Anchor>}
      >
        {people.length === 0 ? <p>{messages.peopleNone}</p> : <PeopleList people={people} level={3} />}
      </Section>
      <Section id="partager" title={messages.shareTitle} lede={<p>{messages.shareText}</p>} tone="stone">
        <div className="actions">
          <ButtonLink href="/reseau/proposer/pratique">{messages.share}</ButtonLink>
          <ButtonLink kind="secondary" href="/reseau/proposer/methode">
            {messages.shareMethod}
          </ButtonLink>
          <ButtonLink kind="secondary" href="/reseau/proposer/ressource">
            {messages.shareResource}
          </ButtonLink>
        </div>
      </Section>
    </>
  )
}
