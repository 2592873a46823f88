import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { saveDraft } from '~/modules/label/commands/save-draft.server'
import { ApplicationFrame } from '~/modules/label/components/application-frame'
import { StepEditor } from '~/modules/label/components/step-editor'
import { StoredVersions } from '~/modules/label/components/stored-versions'
import { formMessages } from '~/modules/label/messages/form'
import { labelMessages } from '~/modules/label/messages/index'
import { sentenceOf, sentencesOf } from '~/modules/label/messages/refusals'
import { readStep } from '~/modules/label/read-step.server'
import { criteriaFor } from '~/modules/label/rules/form-steps'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { Island } from '~/ui/island'
import { conflictsForPage } from './conflicts.server'
import { loadForm, neighbours } from './load-form.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor, form, steps, page } = await loadForm(request, context, params)
  const step = steps.find(({ id }) => id === params['step'])
  if (step?.kind !== 'article' && step?.kind !== 'initiative') throw notFound()
  const { application, version, counts } = form
  const { locale } = visitor
  const article = step.kind === 'article' ? version.charter.articles.find(({ id }) => id === step.articleId) : undefined
  const asked = article
    ? criteriaFor(version.charter, application).filter((criterion) => criterion.article === article.id)
    : []
  const done = new URL(request.url).searchParams.get('fait')
  const messages = labelMessages[locale].form.done
  return {
    ...page,
    step: step.id,
    title: article ? article.title[locale] : formMessages[locale].steps.initiative,
    lede: article ? article.text[locale] : null,
    articleNumber: article?.number ?? null,
    done: done === 'enregistre' || done === 'ouvert' || done === 'repris' ? messages[done] : null,
    editor: {
      applicationId: application.id,
      personId: visitor.actor.id,
      revision: application.revision,
      step: step.id,
      previous: neighbours(steps, step.id).previous,
      title: article ? null : application.title,
      criteria: asked.map(({ id, statement, guidance, source, importance, answer, evidence }) => ({
        id,
        statement,
        guidance,
        source,
        importance,
        answer,
        evidence,
      })),
      live: {
        charterUrl: `/espace/label/charte/${version.hash}`,
        applicantKind: application.applicantKind,
        initiativeKind: application.initiativeKind,
        today: page.today,
        answers: application.answers,
        evidence: counts,
      },
      panel: page.panel,
      charter: page.charter,
    },
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form: posted } = await readAct(request, context)
  const { form, steps } = await loadForm(request, context, params)
  const { id } = form.application
  const { charter } = form.version
  const { locale } = visitor
  const read = readStep(posted, charter)
  if (read.problems.length > 0)
    return data(
      { raw: read.raw, errors: sentencesOf(read.problems, locale), conflicts: [], refusal: null },
      { status: 422 },
    )
  const saved = await saveDraft(visitor.actor, { id, revision: read.revision, patch: read.patch })
  if ('refused' in saved) {
    if (saved.refused.code === 'not-found') throw notFound()
    const conflicts = conflictsForPage(saved.refused.conflicts ?? [], charter, locale)
    return data({ raw: read.raw, errors: {}, conflicts, refusal: sentenceOf(saved.refused, locale) }, { status: 409 })
  }
  const step = params['step'] ?? ''
  const next = posted.get('next') === '1' ? neighbours(steps, step).next : null
  throw redirect(localPath(context, `/espace/label/${id}/${next ?? `${step}?fait=enregistre`}`))
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? 'Label'} · Démocratie permanente` },
  { name: 'description', content: page ? formMessages[page.locale].pageTitle(page.title, page.application.title) : '' },
]

export default function ApplicationFormPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(formMessages)
  const errors = answer ? Object.entries(answer.errors).map(([field, message]) => ({ field, message })) : []
  return (
    <ApplicationFrame
      {...page}
      current={page.step}
      kicker={page.articleNumber === null ? undefined : messages.article(page.articleNumber)}
    >
      <ErrorSummary errors={errors} />
      {answer?.refusal ? <StoredVersions refusal={answer.refusal} conflicts={answer.conflicts} /> : null}
      <Island name="label-step" of={StepEditor} props={{ ...page.editor, raw: answer?.raw, errors: answer?.errors }} />
    </ApplicationFrame>
  )
}
