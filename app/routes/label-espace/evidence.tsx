import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, requireSignedIn } from '~/composition/visitor.server'
import { neighbours } from '~/modules/criteria/rules/neighbours'
import { addEvidence } from '~/modules/label/commands/add-evidence.server'
import { removeEvidence } from '~/modules/label/commands/remove-evidence.server'
import { ApplicationFrame } from '~/modules/label/components/application-frame'
import { CheckPanel } from '~/modules/label/components/check-panel'
import { EvidenceForm } from '~/modules/label/components/evidence-form'
import { uploadSentence } from '~/modules/label/components/upload-problem'
import { formMessages } from '~/modules/label/messages/form'
import { labelMessages } from '~/modules/label/messages/index'
import { sentenceOf } from '~/modules/label/messages/refusals'
import { criteriaFor } from '~/modules/label/rules/form-steps'
import { isReadOnly } from '~/modules/label/rules/states'
import { receiveUpload } from '~/platform/files/receive.server'
import { refuse } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'
import { Actions, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { WithAside } from '~/ui/section'
import { loadForm, loadOwn } from './load-form.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { page, form, steps } = await loadForm(request, context, params)
  const { locale } = page
  const done = new URL(request.url).searchParams.get('fait')
  const messages = labelMessages[locale].evidence
  return {
    ...page,
    done: done === 'joint' ? messages.added : done === 'enleve' ? messages.removed : null,
    previous: neighbours(steps, 'preuves').previous,
    criteria: criteriaFor(form.version.charter, form.application).flatMap(({ id, statement, evidence }) =>
      evidence
        ? [
            {
              id,
              statement: statement[locale],
              help: evidence.help[locale],
              minimum: evidence.minimum,
              pieces: form.evidence
                .filter(({ criterionId }) => criterionId === id)
                .map(({ id: pieceId, fileId, file }) => ({ id: pieceId, fileId, name: file.name, size: file.size })),
            },
          ]
        : [],
    ),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const visitor = await requireSignedIn(request, context)
  const { id, form } = await loadOwn(request, context, params)
  const { locale } = visitor
  // Both before anything is received: what is refused afterwards stays a day on the disk.
  if (isReadOnly(form.application.state)) throw refuse(409, 'read-only')
  if ('refused' in (await takeToken(counterOf('upload:account', visitor.account.id)))) throw refuse(429, 'too-often')
  const upload = await receiveUpload(request, visitor.sessionId, { maxFiles: 5 })
  const fields = 'ok' in upload ? upload.ok.fields : upload.refused.fields
  const criterionId = fields['criterionId'] ?? ''
  const field = `file.${criterionId}`
  if ('refused' in upload) {
    return data({ field, message: uploadSentence(upload.refused, locale) }, { status: 422 })
  }
  const isRemoval = fields['intent'] === 'remove'
  const outcome = isRemoval
    ? await removeEvidence(visitor.actor, { id, evidenceId: fields['evidenceId'] ?? '' })
    : await addEvidence(visitor.actor, { id, criterionId, files: upload.ok.files })
  if ('refused' in outcome) {
    if (outcome.refused.code === 'not-found') throw notFound()
    return data(
      { field, message: sentenceOf(outcome.refused, locale) },
      { status: outcome.refused.code === 'read-only' ? 409 : 422 },
    )
  }
  throw redirect(localPath(context, `/espace/label/${id}/preuves?fait=${isRemoval ? 'enleve' : 'joint'}`))
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const name = page ? formMessages[page.locale].steps.evidence : ''
  return [
    { title: `${name} · Démocratie permanente` },
    { name: 'description', content: page ? formMessages[page.locale].pageTitle(name, page.application.title) : '' },
  ]
}

export default function EvidencePage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(labelMessages).evidence
  const form = useMessages(formMessages)
  const path = `/espace/label/${page.application.id}`
  return (
    <ApplicationFrame {...page} current="preuves" title={form.steps.evidence} lede={messages.lede}>
      <WithAside
        aside={
          <CheckPanel
            panel={page.panel}
            lede={page.bookLede}
            path={`/espace/label/${page.application.id}`}
            step="preuves"
            live={false}
          />
        }
      >
        <ErrorSummary errors={answer ? [{ field: answer.field, message: answer.message }] : []} />
        {page.criteria.length === 0 ? <p>{messages.none}</p> : null}
        {page.criteria.map((criterion) => (
          <EvidenceForm
            key={criterion.id}
            {...criterion}
            error={answer?.field === `file.${criterion.id}` ? answer.message : null}
          />
        ))}
        <Actions>
          <ButtonLink href={`${path}/relire`}>{messages.inReview}</ButtonLink>
          {page.previous ? (
            <ButtonLink kind="quiet" href={`${path}/${page.previous}`}>
              {form.previous}
            </ButtonLink>
          ) : null}
        </Actions>
      </WithAside>
    </ApplicationFrame>
  )
}
