import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound } from '~/composition/visitor.server'
import { CheckPanel } from '~/modules/label/components/check-panel'
import { addDocument, removeDocument } from '~/modules/referrals/commands/add-document.server'
import { DocumentFields } from '~/modules/referrals/components/document-fields'
import { ReferralFrame } from '~/modules/referrals/components/referral-frame'
import { documentForm, readForm } from '~/modules/referrals/forms-drafting'
import { draftingMessages } from '~/modules/referrals/messages/drafting-form'
import { draftingSentence } from '~/modules/referrals/messages/drafting-refusals'
import { myReferralPath } from '~/modules/referrals/rules/referral'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { WithAside } from '~/ui/section'
import { loadForm } from './load-draft.server'
import { receive } from './receive.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { draft, page } = await loadForm(request, context, params)
  return {
    ...page,
    documents: draft.documents.map(({ id, title, file }) => ({ id, title, fileId: file.id, size: file.size })),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  // Before anything is received: what is refused afterwards stays a day on the disk.
  const { id, visitor } = await loadForm(request, context, params)
  const { locale } = visitor
  const upload = await receive(request, visitor)
  const { fields } = upload
  const typed = fields['title'] ?? ''
  if ('refused' in upload) return data({ errors: { file: upload.refused }, typed }, { status: 422 })
  const isRemoval = fields['intent'] === 'remove'
  const read = readForm(documentForm, fields)
  if ('errors' in read)
    return data(
      { errors: { title: draftingSentence({ code: read.errors['title'] ?? '' }, locale) }, typed },
      { status: 422 },
    )
  const outcome = isRemoval
    ? await removeDocument(visitor.actor, { id, documentId: fields['documentId'] ?? '' })
    : await addDocument(visitor.actor, { id, title: read.ok.title, file: upload.files[0] })
  if ('refused' in outcome) {
    if (outcome.refused.code === 'not-found') throw notFound()
    const { field = 'file' } = outcome.refused
    return data({ errors: { [field]: draftingSentence(outcome.refused, locale) }, typed }, { status: 422 })
  }
  throw redirect(localPath(context, `${myReferralPath(id)}/documents?fait=${isRemoval ? 'enleve' : 'joint'}`))
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${draftingMessages[page?.locale ?? 'fr'].documents.title} · Démocratie permanente` },
  { name: 'description', content: page?.referral.title ?? '' },
]

export default function ReferralDocumentsPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(draftingMessages).documents
  const path = myReferralPath(page.referral.id)
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  return (
    <ReferralFrame {...page} current="documents" title={messages.title} lede={messages.lede}>
      <WithAside
        aside={<CheckPanel panel={page.panel} lede={page.bookLede} path={path} step="documents" live={false} />}
      >
        <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
        <DocumentFields
          documents={page.documents}
          errors={errors}
          typed={answer?.typed ?? ''}
          next={`${path}/auteurs`}
        />
      </WithAside>
    </ReferralFrame>
  )
}
