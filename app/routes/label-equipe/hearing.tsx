import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { HearingFacts, InviteForm, RecordForm } from '~/modules/label/components/hearing'
import { hearingMessages } from '~/modules/label/messages/hearing'
import { opinionMessages } from '~/modules/label/messages/opinion'
import { permissions } from '~/modules/label/permissions'
import { fileOf } from '~/modules/label/queries-officer.server'
import { isOpenHearing, mayHear } from '~/modules/label/rules/hearing'
import { hearingOf } from '~/modules/label/store-hearing.server'
import { doneOf } from '~/platform/http/done-of.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { actOnHearing } from './act-on-hearing.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const found = isId(id) ? await fileOf(actor, id) : null
  if (!found) throw notFound()
  const { application, subject } = found
  const hearing = await hearingOf(id)
  const isNow = mayHear(application.state)
  return {
    ...{ locale, id, hearing },
    number: application.number ?? '',
    title: application.title,
    organisation: application.organisation.name,
    mayInvite: isNow && can(actor, permissions['label.invite-to-hearing'], subject),
    mayRecord:
      isNow && hearing !== null && isOpenHearing(hearing) && can(actor, permissions['label.record-hearing'], subject),
    done: doneOf(request, hearingMessages[locale].done),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const id = params['id'] ?? ''
  const result = await actOnHearing(visitor.actor, isId(id) ? id : '', fieldsOf(form), visitor.locale)
  if ('done' in result) throw redirect(localPath(context, `/equipe/label/${id}/audition?fait=${result.done}`))
  if (result.status === 404) throw notFound()
  return data(result.said, { status: result.status })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const { title, meta: description } = hearingMessages[found?.locale ?? 'fr']
  return [{ title: `${title} · Démocratie permanente` }, { name: 'description', content: description }]
}

const none = { typed: {}, errors: {} }

export default function TeamHearingPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(hearingMessages)
  const opinions = useMessages(opinionMessages)
  const { hearing } = page
  const filled = (intent: string) => (answer?.intent === intent ? answer : none)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: `/equipe/label/${page.id}`, label: opinions.page.back(page.number) }]}
          kicker={`${page.organisation} · ${page.title}`}
          title={messages.title}
          lede={messages.team.lede}
        />
        {page.done ? (
          <Notice kind="success" live>
            <p>{page.done}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={listed(answer?.errors ?? {})} />
        {hearing ? (
          <HearingFacts hearing={hearing} />
        ) : (
          <EmptyState title={messages.team.none}>{page.mayInvite ? null : <p>{messages.team.noneHelp}</p>}</EmptyState>
        )}
      </Wrap>
      {page.mayRecord ? <RecordForm {...filled('record')} /> : null}
      {page.mayInvite ? <InviteForm isPlanned={page.mayRecord} {...filled('invite')} /> : null}
    </>
  )
}
