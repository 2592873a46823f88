import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound } from '~/composition/visitor.server'
import { CollectionStart } from '~/modules/referrals/components/collection-start'
import { CollectionSheets } from '~/modules/referrals/components/collection-sheets'
import { SignatureBars } from '~/modules/referrals/components/signature-bars'
import { draftingMessages } from '~/modules/referrals/messages/drafting-form'
import { draftingSentence } from '~/modules/referrals/messages/drafting-refusals'
import { myReferralPath, referralPath } from '~/modules/referrals/rules/referral'
import { doneOf } from '~/platform/http/done-of.server'
import { useMessages } from '~/platform/i18n/react'
import { Actions, ButtonLink } from '~/ui/button'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { actOnSignatures } from './act-on-signatures.server'
import { collectionPage, openCollection } from './collection.server'
import { receive } from './receive.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const opened = await openCollection(request, context, params)
  return { ...(await collectionPage(opened)), done: doneOf(request, draftingMessages[opened.visitor.locale].done) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, id } = await openCollection(request, context, params)
  const upload = await receive(request, visitor)
  const { fields } = upload
  if ('refused' in upload) return data({ errors: { file: upload.refused }, typed: fields }, { status: 422 })
  const result = await actOnSignatures(visitor.actor, id, fields, upload.files[0])
  if ('done' in result) throw redirect(localPath(context, `${myReferralPath(id)}/signatures?fait=${result.done}`))
  const { code, field = '' } = result.refused
  if (code === 'not-found') throw notFound()
  return data({ errors: { [field]: draftingSentence(result.refused, visitor.locale) }, typed: fields }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${draftingMessages[page?.locale ?? 'fr'].signatures.title} · Démocratie permanente` },
  { name: 'description', content: page?.title ?? '' },
]

export default function ReferralSignaturesPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const all = useMessages(draftingMessages)
  const messages = all.signatures
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const path = myReferralPath(page.id)
  const { collection } = page
  return (
    <>
      <Wrap>
        <PageTitle
          size="compact"
          back={[{ href: '/espace/saisines', label: all.mine }]}
          kicker={page.title}
          title={messages.title}
        />
        {page.done && !answer ? (
          <Notice kind="success" live>
            <p>{page.done}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={listed(errors)} />
        {collection ? (
          <>
            {collection.isReached ? (
              <Notice kind="success" title={messages.reached}>
                <ButtonLink href={`${path}/relire`}>{messages.review}</ButtonLink>
              </Notice>
            ) : null}
            <SignatureBars collection={collection} />
            <Actions>
              <ButtonLink kind="secondary" href={`${referralPath(page.number ?? '')}/signer`}>
                {messages.page}
              </ButtonLink>
            </Actions>
          </>
        ) : (
          <CollectionStart start={page.start} path={path} />
        )}
      </Wrap>
      {collection ? (
        <Section id="feuilles" title={messages.sheets} lede={<p>{messages.sheetsLede}</p>} tone="stone">
          <CollectionSheets sheets={page.sheets} isOpen={page.isOpen} typed={answer?.typed ?? {}} errors={errors} />
        </Section>
      ) : null}
    </>
  )
}
