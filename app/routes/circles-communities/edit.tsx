import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { editCommunity, endGardener, nameGardener } from '~/modules/circles/commands/create-community.server'
import { CommunityForm, GardenerForms } from '~/modules/circles/components/community-form'
import { communityForm, gardenerEnd, gardenerForm } from '~/modules/circles/forms-communities'
import { communityMessages } from '~/modules/circles/messages/communities'
import { communityPermissions } from '~/modules/circles/permissions'
import { communityFor, gardenersOf } from '~/modules/circles/queries-communities.server'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { departements } from '~/modules/territory/queries.server'
import { today } from '~/platform/clock.server'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isOk, type Outcome } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const found = await communityFor({ slug: params['slug'] ?? '' }, actor)
  if (!found || !can(actor, communityPermissions['circles.tend-community'], found.subject)) throw notFound()
  const { id, slug, name, summary, purpose, departements: codes } = found.community
  const [all, gardeners] = await Promise.all([departements(), gardenersOf(id)])
  return {
    ...{ slug, name, today: today() },
    typed: { name, summary, purpose, departements: codes } as Record<string, string | string[]>,
    departements: all.map((place) => ({ value: place.code, label: place.name })),
    gardeners: gardeners.map(({ id: gardener, side, shownAs, startsOn }) => ({
      id: gardener,
      side,
      shownAs,
      startsOn,
    })),
    names: can(actor, communityPermissions['circles.name-gardener'], { userId: '' }),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const slug = params['slug'] ?? ''
  const fields = fieldsOf(form)
  const after = (outcome: Outcome<unknown>, to: string) => {
    if (isOk(outcome)) throw redirect(localPath(context, to))
    if (outcome.refused.code === 'not-found') throw notFound()
    return data({ problem: outcome, typed: fields }, { status: 422 })
  }
  const here = `/espace/communautes/${slug}/modifier#jardiniers`
  if (fields['intent'] === 'name') {
    const parsed = parseForm(gardenerForm, fields)
    if (!('ok' in parsed)) return data({ problem: parsed, typed: fields }, { status: 400 })
    return after(await nameGardener(visitor.actor, { slug, ...parsed.ok }), here)
  }
  if (fields['intent'] === 'end') {
    const parsed = parseForm(gardenerEnd, fields)
    if (!('ok' in parsed)) return data({ problem: parsed, typed: fields }, { status: 400 })
    return after(await endGardener(visitor.actor, parsed.ok), here)
  }
  const parsed = parseForm(communityForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed: fields }, { status: 400 })
  return after(
    await editCommunity(visitor.actor, { slug, ...parsed.ok }),
    `/espace/communautes/${slug}?fait=enregistre`,
  )
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = communityMessages[site.locale].edit
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function EditCommunity() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(communityMessages)
  const errors = problemErrors(messages, answer?.problem, locale)
  const again = answer?.typed ?? {}
  const isSave = again['intent'] === 'save'
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: `/espace/communautes/${page.slug}`, label: page.name }]}
          title={messages.edit.title}
          lede={messages.edit.lede}
        />
        <ErrorSummary errors={errors} />
        <CommunityForm
          isNew={false}
          typed={isSave ? again : page.typed}
          errors={isSave ? errors : []}
          departements={page.departements}
        />
      </Wrap>
      {page.names ? (
        <GardenerForms
          gardeners={page.gardeners}
          typed={isSave ? {} : again}
          errors={isSave ? [] : errors}
          today={page.today}
        />
      ) : null}
    </>
  )
}
