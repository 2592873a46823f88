import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { AnswersReview } from '~/modules/label/components/answers-review'
import { CheckPanel } from '~/modules/label/components/check-panel'
import { submitReferral } from '~/modules/referrals/commands/submit-referral.server'
import { withdrawReferral } from '~/modules/referrals/commands/withdraw-referral.server'
import { ReferralFrame } from '~/modules/referrals/components/referral-frame'
import { GiveUpDraft, SubmitReferral } from '~/modules/referrals/components/submit-referral'
import { draftingMessages } from '~/modules/referrals/messages/drafting-form'
import { draftingSentence } from '~/modules/referrals/messages/drafting-refusals'
import { draftingPermissions } from '~/modules/referrals/permissions'
import { reviewOfDraft } from '~/modules/referrals/review'
import { isCollecting } from '~/modules/referrals/rules/drafting'
import { myReferralPath, referralPath } from '~/modules/referrals/rules/referral'
import { isReadOnly } from '~/modules/referrals/rules/state-facts'
import { needsSignatures } from '~/modules/referrals/rules/submission'
import { placeByCode } from '~/modules/territory/queries.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { DefinitionList } from '~/ui/definition-list'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { WithAside } from '~/ui/section'
import { loadForm } from './load-draft.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { draft, version, checked, page, visitor, id } = await loadForm(request, context, params, true)
  if (isReadOnly(draft.state) && !isCollecting(draft.state))
    throw redirect(localPath(context, `${myReferralPath(id)}/suivi`))
  const { locale } = visitor
  const place = draft.territoryCode === null ? undefined : await placeByCode(draft.territoryCode)
  const { totals } = checked.report
  return {
    ...page,
    isWritten: !isReadOnly(draft.state),
    territory: place?.name ?? null,
    requester: draft.organisation?.name ?? null,
    review: reviewOfDraft(version.book, draft, checked.report, locale),
    submit: {
      revision: draft.revision,
      isCompletion: draft.state === 'to-complete',
      mayAct: can(visitor.actor, draftingPermissions['referrals.submit'], draft),
      missing: totals.mandatoryMissing,
      notMet: checked.report.criteria.filter(({ mandatory, status }) => mandatory && status === 'not-met').length,
      collectFirst: needsSignatures(draft) && draft.collection === null,
      isReached: draft.collection === null || checked.facts.signatures >= draft.collection.needed,
      days: version.book.terms.completenessDays,
    },
    isDraft: draft.state === 'draft',
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form: posted } = await readAct(request, context)
  const { id } = await loadForm(request, context, params, true)
  if (posted.get('intent') === 'give-up') {
    const outcome = await withdrawReferral(visitor.actor, { id, reason: '', isPublic: false })
    if ('ok' in outcome) throw redirect(localPath(context, '/espace/saisines'))
    return data({ message: draftingSentence({ code: outcome.refused.code }, visitor.locale) }, { status: 409 })
  }
  const revision = Number(posted.get('revision'))
  const outcome = await submitReferral(visitor.actor, { id, revision: Number.isSafeInteger(revision) ? revision : 0 })
  if ('ok' in outcome) throw redirect(localPath(context, `${referralPath(outcome.ok.number)}`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ message: draftingSentence(outcome.refused, visitor.locale) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${draftingMessages[page?.locale ?? 'fr'].review.title} · Démocratie permanente` },
  { name: 'description', content: page?.referral.title ?? '' },
]

export default function ReferralReviewPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const all = useMessages(draftingMessages)
  const messages = all.review
  const path = myReferralPath(page.referral.id)
  const edit = (step: string, title: string) =>
    page.isWritten ? (
      <Anchor href={`${path}/${step}`} aria-label={messages.editThis(title)}>
        {messages.edit}
      </Anchor>
    ) : undefined
  return (
    <ReferralFrame {...page} current="relire" title={messages.title} lede={messages.lede}>
      <WithAside aside={<CheckPanel panel={page.panel} lede={page.bookLede} path={path} step="relire" live={false} />}>
        <ErrorSummary errors={answer ? [{ message: answer.message }] : []} />
        <DefinitionList
          items={[
            { term: messages.object, value: page.referral.title, action: edit('objet', messages.object) },
            { term: messages.requester, value: page.requester ?? all.list.residents },
            {
              term: messages.territory,
              value: page.territory ?? messages.none,
              action: edit('territoire', messages.territory),
            },
          ]}
        />
        <AnswersReview articles={page.review} edit={({ number, title }) => <p>{edit(`article-${number}`, title)}</p>} />
        <SubmitReferral {...page.submit} path={path} />
        {page.isDraft && page.submit.mayAct ? <GiveUpDraft path={path} /> : null}
      </WithAside>
    </ReferralFrame>
  )
}
