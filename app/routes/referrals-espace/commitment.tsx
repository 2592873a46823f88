import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound } from '~/composition/visitor.server'
import { neighbours } from '~/modules/criteria/rules/neighbours'
import { CheckPanel } from '~/modules/label/components/check-panel'
import { setCommitment } from '~/modules/referrals/commands/set-commitment.server'
import { CommitmentFields } from '~/modules/referrals/components/commitment-fields'
import { ReferralFrame } from '~/modules/referrals/components/referral-frame'
import { commitmentForm, readForm } from '~/modules/referrals/forms-drafting'
import { draftingMessages } from '~/modules/referrals/messages/drafting-form'
import { draftingSentence, draftingSentences } from '~/modules/referrals/messages/drafting-refusals'
import { mayFollowCommitment } from '~/modules/referrals/rules/drafting'
import { myReferralPath, referralPath } from '~/modules/referrals/rules/referral'
import { isReadOnly } from '~/modules/referrals/rules/state-facts'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { WithAside } from '~/ui/section'
import { loadForm } from './load-draft.server'
import { receive } from './receive.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { draft, page, id } = await loadForm(request, context, params, true)
  if (!mayFollowCommitment(draft.state)) throw redirect(localPath(context, `${myReferralPath(id)}/suivi`))
  const kept = draft.commitment
  return {
    ...page,
    isLate: isReadOnly(draft.state),
    number: draft.number,
    file: kept?.file ? { name: kept.file.name, size: kept.file.size, href: `/fichiers/${kept.file.id}` } : null,
    values: {
      authority: kept?.authority ?? '',
      state: kept?.state ?? '',
      askedOn: kept?.askedOn ?? '',
      signatory: kept?.signatory ?? '',
      function: kept?.function ?? '',
      answeredOn: kept?.answeredOn ?? '',
      reason: kept?.reason ?? '',
    },
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { id, page, visitor, draft } = await loadForm(request, context, params, true)
  const { locale } = visitor
  const upload = await receive(request, visitor)
  const { fields } = upload
  if ('refused' in upload) return data({ errors: { file: upload.refused }, values: fields }, { status: 422 })
  const read = readForm(commitmentForm, fields)
  if ('errors' in read) {
    const errors = Object.entries(read.errors).map(([field, code]) => ({ field, code }))
    return data({ errors: draftingSentences(errors, locale), values: fields }, { status: 422 })
  }
  const outcome = await setCommitment(visitor.actor, { id, form: read.ok, file: upload.files[0] ?? null })
  if ('refused' in outcome) {
    const { code, field = '' } = outcome.refused
    if (code === 'not-found') throw notFound()
    return data({ errors: { [field]: draftingSentence(outcome.refused, locale) }, values: fields }, { status: 422 })
  }
  const next = neighbours(page.steps, 'engagement').next ?? 'relire'
  throw redirect(
    localPath(
      context,
      isReadOnly(draft.state) && draft.number ? referralPath(draft.number) : `${myReferralPath(id)}/${next}`,
    ),
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${draftingMessages[page?.locale ?? 'fr'].commitment.title} · Démocratie permanente` },
  { name: 'description', content: page?.referral.title ?? '' },
]

export default function ReferralCommitmentPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(draftingMessages).commitment
  const path = myReferralPath(page.referral.id)
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  return (
    <ReferralFrame {...page} current="engagement" title={messages.title} lede={messages.lede}>
      <WithAside
        aside={<CheckPanel panel={page.panel} lede={page.bookLede} path={path} step="engagement" live={false} />}
      >
        <ErrorSummary errors={listed(errors)} />
        <CommitmentFields values={answer?.values ?? page.values} errors={errors} file={page.file} />
      </WithAside>
    </ReferralFrame>
  )
}
