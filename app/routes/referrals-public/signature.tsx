import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readOpenAct } from '~/composition/visitor.server'
import { confirmSignature, withdrawSignature } from '~/modules/referrals/commands/manage-signature.server'
import { GivenByLink } from '~/modules/referrals/components/given-by-link'
import { draftingSentence } from '~/modules/referrals/messages/drafting-refusals'
import { referralPublicMessages } from '~/modules/referrals/messages/referral-public'
import { signatureById } from '~/modules/referrals/queries-public.server'
import { isCollecting } from '~/modules/referrals/rules/drafting'
import { signaturePath } from '~/modules/referrals/rules/referral'
import { isState } from '~/modules/referrals/rules/states'
import { signatureOfToken } from '~/modules/referrals/signature-tokens.server'
import { useMessages } from '~/platform/i18n/react'
import { Wrap } from '~/ui/section'

// The address is a key: no cache keeps it.
export const headers = () => ({ 'Cache-Control': 'no-store' })

/** Nothing is spent by a visit: a mail scanner may open the link as often as it likes. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = params['token'] ?? ''
  const id = signatureOfToken(token)
  if (id === null) throw notFound()
  const row = await signatureById(id)
  const done = new URL(request.url).searchParams.get('fait')
  return {
    ...{ token, done },
    signature: row && {
      ...{ number: row.referral.number, title: row.referral.title, isShown: row.isShown },
      isConfirmed: row.confirmedAt !== null,
      isOpen: isState(row.referral.state) && isCollecting(row.referral.state),
    },
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const token = params['token'] ?? ''
  const isWithdrawal = form.get('intent') === 'withdraw'
  const outcome = isWithdrawal
    ? await withdrawSignature(visitor.actor, { token })
    : await confirmSignature(visitor.actor, { token })
  if ('ok' in outcome)
    throw redirect(localPath(context, `${signaturePath(token)}?fait=${isWithdrawal ? 'retiree' : 'confirmee'}`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ message: draftingSentence(outcome.refused, visitor.locale) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = referralPublicMessages[site.locale].signature
  return pageMeta({ ...site, path: '/', title, description, indexed: false })
}

export default function SignaturePage() {
  const { signature, done, token } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { signature: words } = useMessages(referralPublicMessages)
  return (
    <Wrap>
      <GivenByLink words={words} given={signature} done={done} error={answer?.message} path={signaturePath(token)} />
    </Wrap>
  )
}
