import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { communityPage } from '~/composition/community-page.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { CircleTable, Gardeners, NoticeLines } from '~/modules/circles/components/community-parts'
import { LetterLines } from '~/modules/circles/components/letter-parts'
import { communityMessages } from '~/modules/circles/messages/communities'
import { Markdown } from '~/modules/editorial/components/markdown'
import { MapCredit } from '~/modules/territory/components/data-credits'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { RegionMap } from '~/ui/region-map'
import { Section, WithAside, Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const page = await communityPage(params['slug'] ?? '', locale)
  if (!page) throw notFound()
  return page
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { list } = communityMessages[site.locale]
  return pageMeta({ ...site, title: data?.name ?? list.title, description: data?.summary ?? list.description })
}

export default function CommunityPage() {
  const community = useLoaderData<typeof loader>()
  const { page, list } = useMessages(communityMessages)
  const path = `/communautes/${community.slug}`
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/communautes', label: list.title }]}
          kicker={page.kicker}
          title={community.name}
          lede={community.summary}
          actions={<ButtonLink href={`/espace${path}`}>{page.join}</ButtonLink>}
        />
        {community.isDemonstration ? <Notice>{page.demonstration}</Notice> : null}
        <WithAside
          aside={
            <>
              <h2>{page.gardeners}</h2>
              <Gardeners gardeners={community.gardeners} />
            </>
          }
        >
          <h2>{page.purpose}</h2>
          <Markdown nodes={community.text} />
        </WithAside>
      </Wrap>
      <Section id="territoire" title={page.map} lede={<p>{page.mapText(community.places)}</p>}>
        <RegionMap
          title={page.map}
          {...community.map}
          points={[]}
          credit={<MapCredit imported={community.contoursImported} />}
        />
      </Section>
      <Section id="cercles" title={page.circles} lede={<p>{page.circlesLede}</p>} tone="stone">
        <CircleTable counts={community.counts} />
      </Section>
      <Section
        id="besoins-et-offres"
        title={page.board}
        action={<Anchor href={`${path}/besoins-et-offres`}>{page.boardAll}</Anchor>}
      >
        <NoticeLines notices={community.notices} empty={page.boardNone} />
      </Section>
      <Section
        id="lettres"
        title={page.letters}
        action={<Anchor href={`/lettres/abonnement?communaute=${community.slug}`}>{page.subscribe}</Anchor>}
        tone="stone"
      >
        <LetterLines letters={community.letters} empty={page.lettersNone} level={3} />
      </Section>
      <Section id="ambassadeurs" title={page.ambassadors}>
        {community.ambassadors.length === 0 ? <p>{page.ambassadorsNone}</p> : null}
        <ul className="stack">
          {community.ambassadors.map(({ id, name, words }) => (
            <li key={id}>
              <strong>{name}</strong>
              {words ? <p className="soft">{words}</p> : null}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
