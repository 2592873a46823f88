import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readOpenAct } from '~/composition/visitor.server'
import { followSignInLink } from '~/modules/accounts/commands/follow-sign-in-link.server'
import { LinkPage } from '~/modules/accounts/components/link-page'
import { accountsMessages } from '~/modules/accounts/messages'
import { linkState } from '~/modules/accounts/queries.server'
import { useMessages } from '~/platform/i18n/react'
import { accountMeta } from './meta'
import { afterOpening, browserOf, deadLinkHrefs, formAgain, returnOf } from './respond.server'

export const meta = accountMeta(({ signIn }) => ({ title: signIn.followTitle, description: signIn.followLede }))

export async function loader({ request, params }: LoaderFunctionArgs) {
  return {
    hrefs: deadLinkHrefs('/connexion/lien', returnOf(request)),
    state: (await linkState(params['token'] ?? '', 'sign-in')).state,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const outcome = await followSignInLink(visitor.actor, {
    token: params['token'] ?? '',
    browser: browserOf(request, visitor),
  })
  if ('refused' in outcome) return formAgain([outcome.refused], form)
  return afterOpening(context, outcome.ok, returnOf(request))
}

export default function FollowSignInLinkPage() {
  const { state, hrefs } = useLoaderData<typeof loader>()
  const { signIn } = useMessages(accountsMessages)
  return (
    <LinkPage
      state={state}
      again={useActionData<typeof action>()}
      title={signIn.followTitle}
      lede={signIn.followLede}
      button={signIn.submit}
      {...hrefs}
    />
  )
}
