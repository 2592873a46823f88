import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { neighbours } from '~/modules/criteria/rules/neighbours'
import { askedCriteria } from '~/modules/label/checked-form.server'
import { saveDraft } from '~/modules/label/commands/save-draft.server'
import { ApplicationFrame } from '~/modules/label/components/application-frame'
import { StepForm } from '~/modules/label/components/step-form'
import { StoredVersions } from '~/modules/label/components/stored-versions'
import { formMessages } from '~/modules/label/messages/form'
import { labelMessages } from '~/modules/label/messages/index'
import { sentenceOf, sentencesOf } from '~/modules/label/messages/refusals'
import { readStep } from '~/modules/label/read-step.server'
import { conflictsForPage } from '~/modules/label/stored-conflicts'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { Island } from '~/ui/island'
import { loadForm } from './load-form.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor, form, steps, page } = await loadForm(request, context, params)
  const step = steps.find(({ id }) => id === params['step'])
  if (step?.kind !== 'article' && step?.kind !== 'initiative') throw notFound()
  const { application, version, counts } = form
  const { locale } = visitor
  const article = step.kind === 'article' ? version.charter.articles.find(({ id }) => id === step.articleId) : undefined
  const done = new URL(request.url).searchParams.get('fait')
  const messages = labelMessages[locale].form.done
  const words = formMessages[locale]
  return {
    ...page,
    step: step.id,
    title: article ? article.title[locale] : formMessages[locale].steps.initiative,
    lede: article ? article.text[locale] : null,
    articleNumber: article?.number ?? null,
    done: done === 'enregistre' || done === 'ouvert' || done === 'repris' ? messages[done] : null,
    editor: {
      fileId: application.id,
      path: `/espace/label/${application.id}`,
      words: {
        book: page.bookLede,
        title: words.titleField,
        titleHint: words.titleHint,
        titleNeeded: words.titleNeeded,
        titleNote: words.kindFixed,
      },
      personId: visitor.actor.id,
      revision: application.revision,
      step: step.id,
      previous: neighbours(steps, step.id).previous,
      title: article ? null : application.title,
      criteria: article ? askedCriteria(version, application, article.id) : [],
      live: {
        bookUrl: `/espace/label/charte/${version.hash}`,
        applicantKind: application.applicantKind,
        initiativeKind: application.initiativeKind,
        today: page.today,
        answers: application.answers,
        evidence: counts,
      },
      panel: page.panel,
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
    const conflicts = conflictsForPage(saved.refused.conflicts ?? [], charter, formMessages[locale].titleField, locale)
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
      <Island name="label-step" of={StepForm} props={{ ...page.editor, raw: answer?.raw, errors: answer?.errors }} />
    </ApplicationFrame>
  )
}
