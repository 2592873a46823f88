import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { MemberPage } from '~/modules/members/components/member-page'
import { membershipErrors } from '~/modules/members/components/membership-problems'
import { membershipPage } from '~/modules/members/membership-page.server'
import { membershipPages } from '~/modules/members/messages/membership-pages'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale } from '~/platform/i18n/react'
import { actAsMember } from './act-as-member.server'

/** GET /espace/adhesion/:id: a membership, for the member. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const page = await membershipPage(actor, params['id'] ?? '')
  if (!page) throw notFound()
  if (!page.may.actAsMember) throw redirect(localPath(context, `/equipe/societaires/${page.view.membership.id}`))
  const asked = new URL(request.url).searchParams
  return json({ view: page.view, done: asked.get('fait'), confirming: asked.get('retrait') === 'confirmer' })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const id = params['id'] ?? ''
  const acted = await actAsMember(visitor.actor, id, fields)
  if (!acted) throw notFound()
  if ('done' in acted) return redirect(localPath(context, `/espace/adhesion/${id}?fait=${acted.done}`))
  if ('refused' in acted.problem && acted.problem.refused.code === 'not-found') throw notFound()
  return json({ problem: acted.problem, typed: typedOf(fields) }, acted.status)
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { space } = membershipPages[site.locale]
  return pageMeta({
    ...site,
    title: data ? space.of(data.view.membership.name) : space.title,
    description: space.description,
    indexed: false,
  })
}

export default function MembershipPage() {
  const { view, done, confirming } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors = membershipErrors(useLocale(), refused?.problem)
  return (
    <MemberPage
      view={view}
      done={refused ? null : done}
      errors={errors}
      typed={refused?.typed ?? {}}
      confirming={confirming}
    />
  )
}
