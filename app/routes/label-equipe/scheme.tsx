import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { changeScheme } from '~/modules/label/commands/change-scheme.server'
import { SchemeForm } from '~/modules/label/components/scheme-form'
import { schemeChangeForm } from '~/modules/label/forms-scheme'
import { schemeMessages } from '~/modules/label/messages/schemes'
import { permissions } from '~/modules/label/permissions'
import { schemesWithValidity } from '~/modules/label/queries-schemes.server'
import { charterPath } from '~/modules/label/rules/scheme'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { formatNumber, withColon } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { LinkList } from '~/ui/link-list'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { schemeErrors, typedScheme } from './scheme-fields.server'

const said = ['cree', 'enregistre'] as const

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, permissions['label.change-scheme'], null)) throw notFound()
  const scheme = (await schemesWithValidity()).find(({ key }) => key === params['key'])
  if (!scheme) throw notFound()
  const done = new URL(request.url).searchParams.get('fait')
  return { scheme, done: said.find((one) => one === done) ?? null }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const key = params['key'] ?? ''
  const parsed = parseForm(schemeChangeForm, fields)
  const outcome = 'ok' in parsed ? await changeScheme(visitor.actor, { key, ...parsed.ok }) : parsed
  if ('ok' in outcome) throw redirect(localPath(context, `/equipe/label/labels/${key}?fait=enregistre`))
  if ('refused' in outcome && outcome.refused.code === 'not-found') throw notFound()
  return data({ fields: typedScheme(fields), errors: schemeErrors(outcome, visitor.locale) }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  const site = siteOf(matches)
  const { team } = schemeMessages[site.locale]
  const title = page?.scheme.name[site.locale] ?? team.title
  return pageMeta({ ...site, title, description: team.lede, indexed: false })
}

export default function SchemePage() {
  const { scheme, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const { team } = useMessages(schemeMessages)
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const { key, name, purpose, kinds, committee, isOpen, validityMonths } = scheme
  const stands = {
    ...{ key, nameFr: name.fr, nameEn: name.en, purposeFr: purpose.fr, purposeEn: purpose.en },
    ...{ kinds, committee, isOpen: isOpen ? 'open' : 'closed' },
  }
  return (
    <>
      <Wrap>
        <PageTitle
          title={name[locale]}
          lede={purpose[locale]}
          back={[{ href: '/equipe/label/labels', label: team.title }]}
          facts={`${withColon(team.validity, validityMonths === null ? team.noCharter : team.months(formatNumber(validityMonths, locale)), locale)}. ${team.validityNote}`}
        />
        {done && !answer ? <Notice kind="success" title={done === 'cree' ? team.created : team.saved} live /> : null}
        <ErrorSummary errors={listed(errors)} />
        <LinkList
          items={[
            { href: '/equipe/charte', title: team.charters },
            ...(validityMonths === null ? [] : [{ href: charterPath(key), title: team.readCharter }]),
          ]}
        />
      </Wrap>
      <Section tone="stone">
        <SchemeForm fields={answer?.fields ?? stands} errors={errors} revision={scheme.revision} />
      </Section>
    </>
  )
}
