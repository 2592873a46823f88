import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { createCommunity } from '~/modules/circles/commands/create-community.server'
import { CommunityForm } from '~/modules/circles/components/community-form'
import { communityForm } from '~/modules/circles/forms-communities'
import { communityMessages } from '~/modules/circles/messages/communities'
import { communityPermissions } from '~/modules/circles/permissions'
import { allCommunities, gardenersOf } from '~/modules/circles/queries-communities.server'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { departements } from '~/modules/territory/queries.server'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { outboxMessages } from '~/platform/outbox/messages'
import { can } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, communityPermissions['circles.create-community'], null)) throw notFound()
  const [communities, all] = await Promise.all([allCommunities(), departements()])
  return {
    departements: all.map((place) => ({ value: place.code, label: place.name })),
    communities: await Promise.all(
      communities.map(async ({ id, slug, name, summary }) => ({
        ...{ id, slug, name, summary },
        held: (await gardenersOf(id)).length,
      })),
    ),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const parsed = parseForm(communityForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed: fields }, { status: 400 })
  const outcome = await createCommunity(visitor.actor, parsed.ok)
  if (!isOk(outcome)) throw notFound()
  throw redirect(localPath(context, `/espace/communautes/${outcome.ok.slug}/modifier#jardiniers`))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = communityMessages[site.locale].team
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function TeamCommunities() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(communityMessages)
  const { team: desk } = useMessages(outboxMessages)
  const errors = problemErrors(messages, answer?.problem, locale)
  return (
    <>
      <Wrap>
        <PageTitle back={[{ href: '/equipe', label: desk }]} title={messages.team.title} lede={messages.team.lede} />
        <ErrorSummary errors={errors} />
        <NoticeBoard
          level={2}
          empty={<p>{messages.list.none}</p>}
          items={page.communities.map(({ id, slug, name, summary, held }) => ({
            id,
            kind: messages.page.kicker,
            title: name,
            href: `/espace/communautes/${slug}/modifier`,
            facts: summary,
            term: held < 2 ? messages.desk.vacant : '',
          }))}
        />
      </Wrap>
      <Section id="ouvrir" title={messages.edit.newTitle} tone="stone">
        <CommunityForm isNew typed={answer?.typed ?? {}} errors={errors} departements={page.departements} />
      </Section>
    </>
  )
}
