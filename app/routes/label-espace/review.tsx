import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { submitApplication } from '~/modules/label/commands/submit-application.server'
import { AnswersReview } from '~/modules/label/components/answers-review'
import { ApplicationFrame } from '~/modules/label/components/application-frame'
import { ChangedAnswers } from '~/modules/label/components/renewal-section'
import { CheckPanel } from '~/modules/label/components/check-panel'
import { SubmitSection } from '~/modules/label/components/submit-section'
import { formMessages } from '~/modules/label/messages/form'
import { labelMessages } from '~/modules/label/messages/index'
import { sentenceOf } from '~/modules/label/messages/refusals'
import { permissions } from '~/modules/label/permissions'
import { representativeNames } from '~/modules/label/queries-applicant.server'
import { articleStep } from '~/modules/label/rules/form-steps'
import { reviewOf } from '~/modules/label/rules/review'
import { now } from '~/platform/clock.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { WithAside } from '~/ui/section'
import { renewalOf } from '../label-equipe/renewal.server'
import { loadForm, loadOwn } from './load-form.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { page, form, report, visitor } = await loadForm(request, context, params)
  const { application, version, evidence } = form
  return {
    ...page,
    done: null,
    renewal: await renewalOf(form, page.locale),
    review: reviewOf(version.charter, application, evidence, report, page.locale),
    submit: {
      revision: application.revision,
      isCompletion: application.state === 'to-complete',
      mayAct: can(visitor.actor, permissions['label.submit-application'], application),
      representatives: await representativeNames(application.organisationId, now()),
      missing: report.totals.mandatoryMissing,
      notMet: report.totals.mandatoryNotMet,
      conditions: report.reasons
        .filter(({ code }) => code === 'condition')
        .map(({ sentence }) => sentence[page.locale]),
      days: version.charter.settings.instructionDays,
    },
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form: posted } = await readAct(request, context)
  const { id, form } = await loadOwn(request, context, params)
  const revision = Number(posted.get('revision'))
  const isCompletion = form.application.state === 'to-complete'
  const outcome = await submitApplication(visitor.actor, {
    id,
    revision: Number.isSafeInteger(revision) ? revision : 0,
  })
  if ('ok' in outcome)
    throw redirect(localPath(context, `/espace/label/${id}/suivi?fait=${isCompletion ? 'completee' : 'deposee'}`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data(
    { message: sentenceOf(outcome.refused, visitor.locale) },
    { status: outcome.refused.code === 'mandatory-missing' ? 422 : 409 },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const name = page ? formMessages[page.locale].steps.review : ''
  return [
    { title: `${name} · Démocratie permanente` },
    { name: 'description', content: page ? formMessages[page.locale].pageTitle(name, page.application.title) : '' },
  ]
}

export default function ReviewPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(labelMessages).review
  const form = useMessages(formMessages)
  return (
    <ApplicationFrame {...page} current="relire" title={form.steps.review} lede={messages.lede}>
      <WithAside
        aside={
          <CheckPanel
            panel={page.panel}
            lede={page.bookLede}
            path={`/espace/label/${page.application.id}`}
            step="relire"
            live={false}
          />
        }
      >
        <ErrorSummary errors={answer ? [{ message: answer.message }] : []} />
        {page.renewal ? <ChangedAnswers {...page.renewal} /> : null}
        <AnswersReview
          articles={page.review}
          edit={({ number, title }) => (
            <p>
              <Anchor
                href={`/espace/label/${page.application.id}/${articleStep(number)}`}
                aria-label={messages.editThis(title)}
              >
                {messages.edit}
              </Anchor>
            </p>
          )}
        />
        <SubmitSection {...page.submit} />
      </WithAside>
    </ApplicationFrame>
  )
}
