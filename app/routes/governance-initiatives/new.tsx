import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { beginInitiative } from '~/modules/governance/commands/begin-initiative.server'
import { InitiativeForm, InitiativeRules } from '~/modules/governance/components/initiative-form'
import { initiativeErrors } from '~/modules/governance/components/initiative-problems'
import { newInitiative } from '~/modules/governance/forms-initiatives'
import { initiativeMessages } from '~/modules/governance/messages/initiatives'
import { initiativePermissions } from '~/modules/governance/permissions'
import { initiativeForm } from '~/modules/governance/queries-initiative-pages.server'
import { initiativePath } from '~/modules/governance/rules/meeting-paths'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { WithAside, Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, initiativePermissions['governance.see-initiatives'], null)) throw notFound()
  return { form: await initiativeForm(actor) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const typed = typedOf(fields)
  const parsed = parseForm(newInitiative, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed }, { status: 400 })
  const outcome = await beginInitiative(visitor.actor, parsed.ok)
  if (isOk(outcome)) {
    const done = outcome.ok.reached ? 'aboutie' : 'lancee'
    throw redirect(localPath(context, `${initiativePath(outcome.ok.id)}?fait=${done}`))
  }
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome, typed }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = initiativeMessages[site.locale].form
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function NewInitiative() {
  const { form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(initiativeMessages)
  const errors = initiativeErrors(answer?.problem, useLocale())
  const { form: words } = messages
  return (
    <Wrap>
      <PageTitle
        back={[{ href: '/espace/initiatives', label: messages.title }]}
        title={words.title}
        lede={words.lede}
      />
      <ErrorSummary errors={errors} />
      {form === null ? (
        <p>{messages.refusals['no-statutes']}</p>
      ) : form.members.length === 0 ? (
        <EmptyState title={words.noVoice} action={<Anchor href="/adherer">{words.join}</Anchor>} />
      ) : (
        <WithAside asideFirst aside={<InitiativeRules form={form} />}>
          <InitiativeForm form={form} typed={answer?.typed ?? {}} errors={errors} />
        </WithAside>
      )}
    </Wrap>
  )
}
