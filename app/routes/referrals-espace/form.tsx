import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { similarSubjects } from '~/composition/similar-subjects.server'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { neighbours } from '~/modules/criteria/rules/neighbours'
import { StepForm } from '~/modules/label/components/step-form'
import { StoredVersions } from '~/modules/label/components/stored-versions'
import { readStep } from '~/modules/label/read-step.server'
import { conflictsForPage } from '~/modules/label/stored-conflicts'
import { askedOf } from '~/modules/referrals/checked-draft.server'
import { saveDraft } from '~/modules/referrals/commands/save-draft.server'
import { ReferralFrame } from '~/modules/referrals/components/referral-frame'
import { SimilarSubjects } from '~/modules/referrals/components/similar-subjects'
import { draftingMessages } from '~/modules/referrals/messages/drafting-form'
import { draftingSentence, draftingSentences } from '~/modules/referrals/messages/drafting-refusals'
import { myReferralPath } from '~/modules/referrals/rules/referral'
import { today } from '~/platform/clock.server'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { Island } from '~/ui/island'
import { loadForm } from './load-draft.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { draft, version, checked, page, visitor, id } = await loadForm(request, context, params)
  const step = page.steps.find((one) => one.id === params['step'])
  if (step?.kind !== 'article' && step?.kind !== 'object') throw notFound()
  const { locale } = visitor
  const messages = draftingMessages[locale]
  const article = step.kind === 'article' ? version.book.articles.find(({ id: own }) => own === step.articleId) : null
  const wanted = { title: draft.title, territoryCode: draft.territoryCode, except: draft.number, locale }
  return {
    ...page,
    step: step.id,
    title: article ? article.title[locale] : messages.steps.object,
    lede: article ? article.text[locale] : null,
    number: article?.number ?? null,
    similar: article
      ? null
      : { similar: await similarSubjects(wanted), territory: draft.territoryCode ?? '', own: draft.number ?? '' },
    editor: {
      fileId: id,
      path: myReferralPath(id),
      personId: visitor.actor.id,
      revision: draft.revision,
      step: step.id,
      previous: neighbours(page.steps, step.id).previous,
      title: article ? null : draft.title,
      criteria: article ? askedOf(version, draft.requesterKind, article.id) : [],
      words: {
        book: page.bookLede,
        title: messages.title,
        titleHint: messages.titleHint,
        titleNeeded: messages.titleNeeded,
        titleNote: messages.titleNote,
      },
      live: {
        bookUrl: `/espace/saisines/regles/${version.hash}`,
        answers: draft.answers,
        facts: checked.facts,
        today: today(),
      },
      panel: page.panel,
    },
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form: posted } = await readAct(request, context)
  const { id, version, page } = await loadForm(request, context, params)
  const { locale } = visitor
  const read = readStep(posted, version.book)
  if (read.problems.length > 0)
    return data(
      { raw: read.raw, errors: draftingSentences(read.problems, locale), conflicts: [], refusal: null },
      { status: 422 },
    )
  const saved = await saveDraft(visitor.actor, { id, revision: read.revision, patch: read.patch })
  if ('refused' in saved) {
    if (saved.refused.code === 'not-found') throw notFound()
    const titleLabel = draftingMessages[locale].title
    const conflicts = conflictsForPage(saved.refused.conflicts ?? [], version.book, titleLabel, locale)
    return data(
      { raw: read.raw, errors: {}, conflicts, refusal: draftingSentence(saved.refused, locale) },
      { status: 409 },
    )
  }
  const step = params['step'] ?? ''
  const next = posted.get('next') === '1' ? neighbours(page.steps, step).next : null
  throw redirect(localPath(context, `${myReferralPath(id)}/${next ?? `${step}?fait=enregistre`}`))
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? 'Saisine'} · Démocratie permanente` },
  { name: 'description', content: page?.referral.title ?? '' },
]

export default function ReferralFormPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(draftingMessages)
  const sentences: Readonly<Record<string, string>> = answer?.errors ?? {}
  const errors = Object.entries(sentences).map(([field, message]) => ({ field, message }))
  return (
    <ReferralFrame
      {...page}
      current={page.step}
      kicker={page.number === null ? undefined : messages.articleOf(page.number)}
    >
      <ErrorSummary errors={errors} />
      {answer?.refusal ? <StoredVersions refusal={answer.refusal} conflicts={answer.conflicts} /> : null}
      <Island name="referral-step" of={StepForm} props={{ ...page.editor, raw: answer?.raw, errors: answer?.errors }} />
      {page.similar ? <Island name="referral-similar" of={SimilarSubjects} props={page.similar} /> : null}
    </ReferralFrame>
  )
}
