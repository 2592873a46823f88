import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { withdrawApplication } from '~/modules/label/commands/withdraw-application.server'
import { FollowUp } from '~/modules/label/components/follow-up'
import { withdrawForm } from '~/modules/label/forms'
import { problemsOf } from '~/modules/label/forms-step'
import { labelMessages } from '~/modules/label/messages/index'
import { sentenceOf, sentencesOf } from '~/modules/label/messages/refusals'
import { permissions } from '~/modules/label/permissions'
import { followUpOf } from '~/modules/label/queries-applicant.server'
import { eventsFor } from '~/modules/label/rules/states'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { followUpPage } from '~/modules/label/components/follow-up-page'
import { today } from '~/platform/clock.server'
import { loadOwn } from './load-form.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor, id } = await loadOwn(request, context, params)
  const found = await followUpOf(visitor.actor, id)
  if (!found) throw notFound()
  const { application } = found
  const done = new URL(request.url).searchParams.get('fait')
  const messages = labelMessages[visitor.locale].followUp.done
  return {
    locale: visitor.locale,
    done: done === 'deposee' || done === 'completee' || done === 'retiree' ? messages[done] : null,
    mayWithdraw:
      eventsFor(application.state, 'applicant').includes('withdraw') &&
      can(visitor.actor, permissions['label.withdraw-application'], application),
    page: followUpPage(found, visitor.locale, today()),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { id } = await loadOwn(request, context, params)
  const fields = fieldsOf(form)
  const typed = typeof fields['reason'] === 'string' ? fields['reason'] : ''
  const read = withdrawForm.safeParse({ reason: typed })
  if (!read.success)
    return data({ errors: sentencesOf(problemsOf(read.error), visitor.locale), typed }, { status: 422 })
  const outcome = await withdrawApplication(visitor.actor, { id, reason: read.data.reason })
  if ('ok' in outcome) throw redirect(localPath(context, `/espace/label/${id}/suivi?fait=retiree`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ errors: { '': sentenceOf(outcome.refused, visitor.locale) }, typed }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const messages = labelMessages[found?.locale ?? 'fr'].followUp
  const number = found?.page.number
  return [
    { title: `${number ? messages.title(number) : messages.untitled} · Démocratie permanente` },
    { name: 'description', content: found?.page.title ?? '' },
  ]
}

export default function FollowUpPage() {
  const { page, mayWithdraw, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(labelMessages).followUp
  return (
    <FollowUp
      page={page}
      mayWithdraw={mayWithdraw}
      done={done}
      errors={answer?.errors ?? {}}
      typed={answer?.typed ?? ''}
      title={page.number ? messages.title(page.number) : messages.untitled}
    />
  )
}
