import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { createScheme } from '~/modules/label/commands/create-scheme.server'
import { SchemeForm } from '~/modules/label/components/scheme-form'
import { SchemeTable } from '~/modules/label/components/scheme-table'
import { schemeForm } from '~/modules/label/forms-scheme'
import { schemeMessages } from '~/modules/label/messages/schemes'
import { permissions } from '~/modules/label/permissions'
import { schemesWithValidity } from '~/modules/label/queries-schemes.server'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { schemeErrors, typedScheme } from './scheme-fields.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, permissions['label.see-schemes'], null)) throw notFound()
  return {
    schemes: await schemesWithValidity(),
    mayChange: can(actor, permissions['label.change-scheme'], null),
    mayCreate: can(actor, permissions['label.create-scheme'], null),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const parsed = parseForm(schemeForm, fields)
  const outcome = 'ok' in parsed ? await createScheme(visitor.actor, parsed.ok) : parsed
  if ('ok' in outcome) throw redirect(localPath(context, `/equipe/label/labels/${outcome.ok.key}?fait=cree`))
  if ('refused' in outcome && outcome.refused.code === 'not-found') throw notFound()
  return data({ fields: typedScheme(fields), errors: schemeErrors(outcome, visitor.locale) }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { team } = schemeMessages[site.locale]
  return pageMeta({ ...site, title: team.title, description: team.lede, indexed: false })
}

const blank = {
  ...{ key: '', nameFr: '', nameEn: '', purposeFr: '', purposeEn: '' },
  ...{ kinds: [], committee: '', isOpen: '' },
}

export default function SchemesPage() {
  const { schemes, mayChange, mayCreate } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { team } = useMessages(schemeMessages)
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  return (
    <>
      <Wrap>
        <PageTitle title={team.title} lede={team.lede} back={[{ href: '/equipe', label: team.back }]} />
        <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
        <SchemeTable schemes={schemes} mayChange={mayChange} />
      </Wrap>
      {mayCreate ? (
        <Section id="nouveau" title={team.newTitle} lede={<p>{team.newLede}</p>} tone="stone">
          <SchemeForm fields={answer?.fields ?? blank} errors={errors} />
        </Section>
      ) : null}
    </>
  )
}
