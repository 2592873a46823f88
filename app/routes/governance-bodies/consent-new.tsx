import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { openConsent } from '~/modules/governance/commands/open-consent.server'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { ConsentForm } from '~/modules/governance/components/consent-form'
import { circlesOf, facilitatorsOf } from '~/modules/governance/consent-page.server'
import { newConsent } from '~/modules/governance/forms-consent'
import { consentMessages } from '~/modules/governance/messages/consent'
import { bodyNames, nameOfBody } from '~/modules/governance/queries-bodies.server'
import { agendaItemById, meetingById } from '~/modules/governance/queries-meetings.server'
import { assemblyBody } from '~/modules/governance/rules/decision'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

/** What an agenda's item gives to begin with: '?point=<id>'. */
async function fromItem(id: string | null, bodies: readonly string[]): Promise<Record<string, string>> {
  const item = id === null ? null : await agendaItemById(id)
  const meeting = item && (await meetingById(item.meetingId))
  const body = meeting && (meeting.body ?? assemblyBody)
  if (!item || item.kind !== 'consent' || !body || !bodies.includes(body)) return {}
  return { itemId: item.id, body, title: item.title, proposal: item.text, kind: 'decision' }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const { mayOpen } = await circlesOf(actor)
  if (mayOpen.length === 0) throw notFound()
  const params = new URL(request.url).searchParams
  const [names, typed, leaders] = await Promise.all([
    bodyNames(),
    fromItem(params.get('point'), mayOpen),
    facilitatorsOf(mayOpen),
  ])
  return {
    bodies: mayOpen.map((id) => ({ value: id, label: nameOfBody(names, id, locale) })),
    facilitators: leaders.map(({ body, people }) => ({ label: nameOfBody(names, body, locale), options: people })),
    typed: { body: params.get('instance') ?? '', ...typed } as Record<string, string>,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const typed: Record<string, string> = {}
  for (const [name, value] of Object.entries(fields))
    if (typeof value === 'string') typed[name] = value.slice(0, 21_000)
  const parsed = parseForm(newConsent, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed }, { status: 400 })
  const outcome = await openConsent(visitor.actor, parsed.ok)
  if (isOk(outcome)) throw redirect(localPath(context, `/espace/consentements/${outcome.ok.id}`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome, typed }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = consentMessages[site.locale].open
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function NewConsentPage() {
  const { bodies, facilitators, typed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(consentMessages)
  const errors = problemErrors(messages, answer?.problem, locale)
  return (
    <Wrap>
      <PageTitle
        back={[{ href: '/espace/consentements', label: messages.list.title }]}
        title={messages.open.title}
        lede={messages.open.lede}
      />
      <ErrorSummary errors={errors} />
      <ConsentForm bodies={bodies} facilitators={facilitators} typed={answer?.typed ?? typed} errors={errors} />
    </Wrap>
  )
}
