import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { communitySpace } from '~/composition/community-page.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { NoticeLines } from '~/modules/circles/components/community-parts'
import {
  AmbassadorForm,
  CircleForm,
  EngagedRequests,
  LeaveCommunity,
  MailingForm,
} from '~/modules/circles/components/community-place'
import { communityMessages } from '~/modules/circles/messages/communities'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { memberMessages } from '~/modules/members/messages'
import { fieldsOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { LinkList } from '~/ui/link-list'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { actInCommunity } from './act-in-community.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const space = await communitySpace(params['slug'] ?? '', actor, locale)
  if (!space) throw notFound()
  return { ...space, done: new URL(request.url).searchParams.get('fait') }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const slug = params['slug'] ?? ''
  const result = await actInCommunity(visitor.actor, slug, fieldsOf(form))
  if ('done' in result) throw redirect(localPath(context, `/espace/communautes/${slug}?fait=${result.done}`))
  if ('refused' in result.problem && result.problem.refused.code === 'not-found') throw notFound()
  return data(result, { status: 'errors' in result.problem ? 400 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  const { list, space } = communityMessages[site.locale]
  return pageMeta({ ...site, title: page?.name ?? list.title, description: space.lede, indexed: false })
}

export default function CommunitySpace() {
  const community = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(communityMessages)
  const { desk } = useMessages(memberMessages)
  const { space, board } = messages
  const errors = problemErrors(messages, answer?.problem, locale)
  const base = `/espace/communautes/${community.slug}`
  const said = Object.entries(space.done).find(([key]) => key === community.done)?.[1]
  const isIn = community.circle !== null
  const mayPost = isIn || community.isGardener
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/espace', label: desk.title }]}
          kicker={isIn ? messages.circles[community.circle ?? 'citizens'] : messages.page.kicker}
          title={community.name}
          lede={community.isGardener ? space.gardener : space.lede}
          actions={mayPost ? <ButtonLink href={`${base}/annonces/nouvelle`}>{board.post}</ButtonLink> : null}
        />
        {said !== undefined && !answer ? (
          <Notice kind="success" live>
            <p>{said}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={errors} />
      </Wrap>
      {community.tends ? <EngagedRequests people={community.requests} engaged={community.engaged} /> : null}
      <CircleForm circle={community.circle} isWaiting={community.isWaiting} errors={errors} />
      {mayPost ? (
        <Section id="annonces" title={space.own}>
          <NoticeLines notices={community.own} empty={space.ownNone} />
        </Section>
      ) : null}
      {isIn ? (
        <>
          <MailingForm letter={community.letter} notices={community.notices} />
          <AmbassadorForm name={community.ambassadorName} words={community.ambassadorWords} errors={errors} />
        </>
      ) : null}
      <Section id="aussi" title={space.ways}>
        <LinkList
          items={[
            ...(community.writes ? [{ href: '/espace/lettres', title: space.writeLetter }] : []),
            ...(community.tends ? [{ href: `${base}/modifier`, title: space.edit }] : []),
            { href: `/communautes/${community.slug}/besoins-et-offres`, title: board.title },
            { href: `/communautes/${community.slug}`, title: space.public },
          ]}
        />
      </Section>
      {isIn ? <LeaveCommunity cancelHref={base} /> : null}
    </>
  )
}
