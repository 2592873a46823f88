import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { createGroup } from '~/modules/circles/commands/create-group.server'
import { GroupForm } from '~/modules/circles/components/group-form'
import { groupForm } from '~/modules/circles/forms-groups'
import { groupMessages } from '~/modules/circles/messages/groups'
import { groupPermissions } from '~/modules/circles/permissions'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, groupPermissions['circles.create-group'], null)) throw notFound()
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const parsed = parseForm(groupForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed: typedOf(fields) }, { status: 400 })
  const outcome = await createGroup(visitor.actor, parsed.ok)
  if (!isOk(outcome)) throw notFound()
  throw redirect(localPath(context, `/espace/groupes/${outcome.ok.slug}?fait=cree`))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { newTitle, newLede } = groupMessages[site.locale].edit
  return pageMeta({ ...site, title: newTitle, description: newLede, indexed: false })
}

export default function NewGroup() {
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(groupMessages)
  const errors = problemErrors(messages, answer?.problem, locale)
  return (
    <Wrap>
      <PageTitle
        back={[{ href: '/equipe/groupes', label: messages.team.title }]}
        title={messages.edit.newTitle}
        lede={messages.edit.newLede}
      />
      <ErrorSummary errors={errors} />
      <GroupForm typed={answer?.typed ?? {}} errors={errors} isNew />
    </Wrap>
  )
}
