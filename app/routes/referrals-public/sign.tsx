import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readOpenAct, visitorOf } from '~/composition/visitor.server'
import { signReferral } from '~/modules/referrals/commands/sign-referral.server'
import { SignatureFields } from '~/modules/referrals/components/signature-fields'
import { readForm, signatureForm } from '~/modules/referrals/forms-drafting'
import { draftingSentence, draftingSentences } from '~/modules/referrals/messages/drafting-refusals'
import { referralPublicMessages } from '~/modules/referrals/messages/referral-public'
import { publicFile } from '~/modules/referrals/public-file.server'
import { isCollecting } from '~/modules/referrals/rules/drafting'
import { referralPath } from '~/modules/referrals/rules/referral'
import { noPlace } from '~/modules/territory/forms-place'
import { placeChoices } from '~/modules/territory/queries-place.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { locale, account } = await visitorOf(request, context)
  const found = await publicFile(params['number'] ?? '', locale)
  if (!found?.file.signatures) throw notFound()
  const { number, title, state } = found.file
  return {
    ...{ number, title, isOpen: isCollecting(state) },
    known: { name: account?.name ?? '', email: account?.email ?? '' },
    isSent: new URL(request.url).searchParams.get('fait') === 'envoyee',
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const { locale } = visitor
  const number = params['number'] ?? ''
  const fields = fieldsOf(form)
  const sent = () => redirect(localPath(context, `${referralPath(number)}/signer?fait=envoyee`))
  // Programs fill every field; people do not see this one.
  if (fields['site']) throw sent()
  const typed = typedOf(fields, 300)
  const read = readForm(signatureForm, fields)
  if ('errors' in read) {
    const errors = Object.entries(read.errors).map(([field, code]) => ({ field, code }))
    return data({ errors: draftingSentences(errors, locale), typed, choices: [] }, { status: 422 })
  }
  const outcome = await signReferral(visitor.actor, {
    ...read.ok,
    number,
    clientAddress: context.clientAddress,
    locale,
  })
  if ('ok' in outcome) throw sent()
  const { code, field = '' } = outcome.refused
  if (code === 'not-found') throw notFound()
  const choices = code === 'place-choose' ? await placeChoices(read.ok.place) : []
  const errors: Record<string, string> = { [field]: draftingSentence(outcome.refused, locale) }
  return data({ errors, typed, choices }, { status: code === 'too-often' ? 429 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  const site = siteOf(matches)
  const { sign } = referralPublicMessages[site.locale]
  return pageMeta({ ...site, title: sign.title, description: sign.description(page?.title ?? ''), indexed: false })
}

export default function SignReferralPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const all = useMessages(referralPublicMessages)
  const messages = all.sign
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const typed: Readonly<Record<string, string>> = answer?.typed ?? page.known
  return (
    <Wrap>
      <PageTitle
        back={[{ href: referralPath(page.number), label: page.number }]}
        kicker={page.title}
        title={page.isSent && !answer ? messages.sentTitle : messages.title}
        lede={page.isSent && !answer ? messages.sent : messages.lede}
      />
      <ErrorSummary errors={listed(errors)} />
      {page.isSent && !answer ? (
        <ButtonLink kind="secondary" href={referralPath(page.number)}>
          {all.referrals}
        </ButtonLink>
      ) : page.isOpen ? (
        <SignatureFields
          typed={typed}
          place={{
            ...noPlace,
            place: typed['place'] ?? '',
            placeCode: typed['placeCode'] ?? '',
            placeAsked: typed['placeAsked'] ?? '',
          }}
          choices={answer?.choices ?? []}
          errors={errors}
        />
      ) : (
        <Notice>
          <p>{messages.closed}</p>
        </Notice>
      )}
    </Wrap>
  )
}
