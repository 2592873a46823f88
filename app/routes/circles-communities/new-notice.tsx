import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { postNotice } from '~/modules/circles/commands/post-notice.server'
import { NoticeForm } from '~/modules/circles/components/notice-parts'
import { noticeForm } from '~/modules/circles/forms-communities'
import { communityMessages } from '~/modules/circles/messages/communities'
import { communityPermissions } from '~/modules/circles/permissions'
import { communityFor } from '~/modules/circles/queries-communities.server'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const found = await communityFor({ slug: params['slug'] ?? '' }, actor)
  if (!found) throw notFound()
  const { slug, name } = found.community
  // The board leads here: whoever is not in the community yet is led to where one enters.
  if (!can(actor, communityPermissions['circles.post-notice'], found.subject))
    throw redirect(localPath(context, `/espace/communautes/${slug}#cercle`))
  return { slug, name }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const slug = params['slug'] ?? ''
  const fields = fieldsOf(form)
  const parsed = parseForm(noticeForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed: typedOf(fields) }, { status: 400 })
  const outcome = await postNotice(visitor.actor, { slug, ...parsed.ok })
  if (isOk(outcome)) throw redirect(localPath(context, `/espace/communautes/${slug}?fait=poste`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data(
    { problem: outcome, typed: typedOf(fields) },
    { status: outcome.refused.code === 'too-often' ? 429 : 422 },
  )
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { newTitle, newLede } = communityMessages[site.locale].notice
  return pageMeta({ ...site, title: newTitle, description: newLede, indexed: false })
}

export default function NewNotice() {
  const { slug, name } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(communityMessages)
  const errors = problemErrors(messages, answer?.problem, locale)
  return (
    <Wrap>
      <PageTitle
        back={[{ href: `/espace/communautes/${slug}`, label: name }]}
        title={messages.notice.newTitle}
        lede={messages.notice.newLede}
      />
      <ErrorSummary errors={errors} />
      <NoticeForm typed={answer?.typed ?? {}} errors={errors} />
    </Wrap>
  )
}
