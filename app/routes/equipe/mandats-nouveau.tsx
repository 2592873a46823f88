import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { giveMandate } from '~/modules/members/commands/give-mandate.server'
import { MandateForm } from '~/modules/members/components/mandate-form'
import { formErrors } from '~/modules/members/components/problems'
import { newMandate } from '~/modules/members/forms'
import { memberMessages } from '~/modules/members/messages'
import { memberPermissions } from '~/modules/members/permissions'
import { keyRoles } from '~/modules/members/rules/mandate'
import { today } from '~/platform/clock.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { can, hasRole, roles } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap, WithAside } from '~/ui/section'
import { SidePanel } from '~/ui/side-panel'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, memberPermissions['members.see-mandates'], null)) throw notFound()
  const mayGive = roles.filter((role) => hasRole(actor, 'administrator') || !keyRoles.includes(role))
  return json({
    today: today(),
    email: (new URL(request.url).searchParams.get('adresse') ?? '').slice(0, 254),
    roles: mayGive,
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const typed = typedOf(fields, 600)
  const parsed = parseForm(newMandate, fields)
  if (!('ok' in parsed)) return json({ problem: parsed, typed }, 400)
  const outcome = await giveMandate(visitor.actor, parsed.ok)
  if (isOk(outcome)) return redirect(localPath(context, `/equipe/mandats/${outcome.ok.id}?fait=mandat-inscrit`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return json({ problem: outcome, typed }, 422)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { form, description } = memberMessages[site.locale].mandates
  return pageMeta({ ...site, title: form.title, description, indexed: false })
}

export default function NewMandate() {
  const { today, email, roles } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const messages = useMessages(memberMessages)
  const { form, title } = messages.mandates
  const errors = formErrors(messages, refused?.problem)
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: '/equipe', label: messages.desk.team.title },
          { href: '/equipe/mandats', label: title },
        ]}
        title={form.title}
        lede={messages.mandates.lede}
      />
      <ErrorSummary errors={errors} />
      <WithAside
        aside={
          <SidePanel title={form.aside}>
            <ul className="prose">
              <li>{form.asideOne}</li>
              <li>{form.asideTwo}</li>
              <li>{form.asideThree}</li>
            </ul>
          </SidePanel>
        }
      >
        <MandateForm roles={roles} typed={refused?.typed ?? { email, startsOn: today }} errors={errors} />
      </WithAside>
    </Wrap>
  )
}
