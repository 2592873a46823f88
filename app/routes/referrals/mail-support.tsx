import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readOpenAct } from '~/composition/visitor.server'
import { confirmMailSupport, withdrawMailSupport } from '~/modules/referrals/commands/manage-mail-support.server'
import { GivenByLink } from '~/modules/referrals/components/given-by-link'
import { mailSupportMessages } from '~/modules/referrals/messages/mail-support'
import { procedureSentence } from '~/modules/referrals/messages/procedure-refusals'
import { mailSupportById } from '~/modules/referrals/queries-public.server'
import { mailSupportPath } from '~/modules/referrals/rules/referral'
import { takesSupports } from '~/modules/referrals/rules/state-facts'
import { isState } from '~/modules/referrals/rules/states'
import { supportOfToken } from '~/modules/referrals/signature-tokens.server'
import { useMessages } from '~/platform/i18n/react'
import { Wrap } from '~/ui/section'

// The address is a key: no cache keeps it.
export const headers = () => ({ 'Cache-Control': 'no-store' })

/** Nothing is spent by a visit: a mail scanner may open the link as often as it likes. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = params['token'] ?? ''
  const id = supportOfToken(token)
  if (id === null) throw notFound()
  const row = await mailSupportById(id)
  const done = new URL(request.url).searchParams.get('fait')
  return {
    ...{ token, done },
    support: row && {
      ...{ number: row.referral.number, title: row.referral.title, isShown: row.name !== '' },
      isConfirmed: row.confirmedAt !== null,
      isOpen: isState(row.referral.state) && takesSupports(row.referral.state),
    },
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const token = params['token'] ?? ''
  const isWithdrawal = form.get('intent') === 'withdraw'
  const outcome = isWithdrawal
    ? await withdrawMailSupport(visitor.actor, { token })
    : await confirmMailSupport(visitor.actor, { token })
  if ('ok' in outcome)
    throw redirect(localPath(context, `${mailSupportPath(token)}?fait=${isWithdrawal ? 'retiree' : 'confirmee'}`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ message: procedureSentence(outcome.refused.code, visitor.locale) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = mailSupportMessages[site.locale].page
  return pageMeta({ ...site, path: '/', title, description, indexed: false })
}

export default function MailSupportPage() {
  const { support, done, token } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { page } = useMessages(mailSupportMessages)
  return (
    <Wrap>
      <GivenByLink words={page} given={support} done={done} error={answer?.message} path={mailSupportPath(token)} />
    </Wrap>
  )
}
