import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { membershipErrors } from '~/modules/members/components/membership-problems'
import { OfficePage } from '~/modules/members/components/office-page'
import { membershipPage } from '~/modules/members/membership-page.server'
import { membershipOffice } from '~/modules/members/messages/membership-office'
import { membershipPermissions } from '~/modules/members/permissions'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { actAsOffice } from './act-as-office.server'

/** GET /equipe/societaires/:id: a membership, for the board and the team. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const page = await membershipPage(actor, params['id'] ?? '')
  if (!page?.may.office) throw notFound()
  return json({ ...page, done: new URL(request.url).searchParams.get('fait') })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  if (!can(visitor.actor, membershipPermissions['members.see-memberships'], null)) throw notFound()
  const fields = fieldsOf(form)
  const id = params['id'] ?? ''
  const acted = await actAsOffice(visitor.actor, id, fields)
  if (!acted) throw notFound()
  if ('done' in acted) return redirect(localPath(context, `/equipe/societaires/${id}?fait=${acted.done}`))
  if ('refused' in acted.problem && acted.problem.refused.code === 'not-found') throw notFound()
  return json({ problem: acted.problem, typed: typedOf(fields) }, acted.status)
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { list } = membershipOffice[site.locale]
  return pageMeta({
    ...site,
    title: data?.view.membership.name ?? list.title,
    description: list.description,
    indexed: false,
  })
}

export default function OfficeFile() {
  const { view, may, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors = membershipErrors(useLocale(), refused?.problem)
  return <OfficePage view={view} may={may} done={refused ? null : done} errors={errors} typed={refused?.typed ?? {}} />
}
