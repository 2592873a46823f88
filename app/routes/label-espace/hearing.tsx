import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { AnswerHearingForm, HearingFacts } from '~/modules/label/components/hearing'
import { hearingMessages } from '~/modules/label/messages/hearing'
import { permissions } from '~/modules/label/permissions'
import { isOpenHearing, mayHear } from '~/modules/label/rules/hearing'
import { hearingOf } from '~/modules/label/store-hearing.server'
import { doneOf } from '~/platform/http/done-of.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { actOnHearing } from '../label-equipe/act-on-hearing.server'
import { loadOwn } from './load-form.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor, id, form } = await loadOwn(request, context, params)
  const { application } = form
  const hearing = await hearingOf(id)
  return {
    ...{ locale: visitor.locale, id, hearing, title: application.title },
    organisation: application.organisation.name,
    mayAnswer:
      mayHear(application.state) &&
      hearing !== null &&
      isOpenHearing(hearing) &&
      can(visitor.actor, permissions['label.answer-hearing'], application),
    done: doneOf(request, hearingMessages[visitor.locale].done),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { id } = await loadOwn(request, context, params)
  const fields = { ...fieldsOf(form), intent: 'answer' }
  const result = await actOnHearing(visitor.actor, id, fields, visitor.locale)
  if ('done' in result) throw redirect(localPath(context, `/espace/label/${id}/audition?fait=${result.done}`))
  if (result.status === 404) throw notFound()
  return data(result.said, { status: result.status })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const { title, meta: description } = hearingMessages[found?.locale ?? 'fr']
  return [{ title: `${title} · Démocratie permanente` }, { name: 'description', content: description }]
}

export default function OwnHearingPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(hearingMessages)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: `/espace/label/${page.id}/suivi`, label: page.title }]}
          kicker={page.organisation}
          title={messages.title}
          {...(page.mayAnswer ? { lede: messages.own.lede } : {})}
        />
        {page.done ? (
          <Notice kind="success" live>
            <p>{page.done}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={listed(answer?.errors ?? {})} />
        {page.hearing ? (
          <HearingFacts hearing={page.hearing} />
        ) : (
          <EmptyState title={messages.team.none}>
            <p>{messages.team.noneHelp}</p>
          </EmptyState>
        )}
      </Wrap>
      {page.hearing && page.mayAnswer ? (
        <AnswerHearingForm hearing={page.hearing} typed={answer?.typed ?? {}} errors={answer?.errors ?? {}} />
      ) : null}
    </>
  )
}
