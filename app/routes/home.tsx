import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { homeFigures, homeMap, openThings } from '~/composition/home.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { visitorOf } from '~/composition/visitor.server'
import { CooperativeOrigin } from '~/modules/editorial/components/cooperative-origin'
import { FourFunctions } from '~/modules/editorial/components/four-functions'
import { HomeFigures } from '~/modules/editorial/components/home-figures'
import { homeMessages } from '~/modules/editorial/messages/home'
import { MapCredit } from '~/modules/territory/components/data-credits'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { Hero } from '~/ui/hero'
import { NoticeBoard } from '~/ui/notice-board'
import { RegionMap } from '~/ui/region-map'
import { Section } from '~/ui/section'
import { Term } from '~/ui/term'

export const headers = publicPage

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const [map, open, figures] = await Promise.all([homeMap(), openThings(locale), homeFigures()])
  return json({ map, open, figures, today: today() })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { metaTitle, description } = homeMessages[site.locale]
  return pageMeta({ ...site, title: metaTitle, description })
}

export default function Home() {
  const { map, open, figures, today: date } = useLoaderData<typeof loader>()
  const messages = useMessages(homeMessages)
  return (
    <>
      <Hero
        title={messages.title}
        lede={messages.lede}
        actions={
          <>
            <ButtonLink href="/reseau/carte">{messages.find}</ButtonLink>
            <ButtonLink kind="secondary" href="/saisir">
              {messages.refer}
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
            credit={<MapCredit imported={map.imported} />}
          />
        }
      />
      <Section id="ouvert" title={messages.openTitle} tone="stone">
        <NoticeBoard
          items={open.map(({ id, kind, title, href, facts, dueOn, term }) => ({
            id,
            kind,
            title,
            href,
            facts,
            term: dueOn ? <Term today={date} dueOn={dueOn} /> : term,
          }))}
        />
      </Section>
      <Section id="chiffres" title={messages.figuresTitle}>
        <HomeFigures {...figures} />
      </Section>
      <Section id="fonctions" title={messages.functionsTitle} lede={messages.functionsLede}>
        <FourFunctions />
      </Section>
      <Section id="origine" title={messages.originTitle} tone="stone">
        <CooperativeOrigin />
      </Section>
    </>
  )
}
