import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { erasers } from '~/composition/personal-data.server'
import { localPath, readOpenAct } from '~/composition/visitor.server'
import { followErasureLink } from '~/modules/accounts/commands/erase-account.server'
import { LinkPage } from '~/modules/accounts/components/link-page'
import { accountsMessages } from '~/modules/accounts/messages'
import { linkState } from '~/modules/accounts/queries.server'
import { useMessages } from '~/platform/i18n/react'
import { noSessionCookie } from '~/platform/session/session.server'
import { accountMeta } from './meta'
import { formAgain } from './respond.server'

export const meta = accountMeta(({ data }) => ({ title: data.eraseConfirmTitle, description: data.eraseFinal }))

export async function loader({ params }: LoaderFunctionArgs) {
  return { state: (await linkState(params['token'] ?? '', 'erase-account')).state }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const outcome = await followErasureLink(visitor.actor, { token: params['token'] ?? '' }, erasers)
  if ('refused' in outcome) return formAgain([outcome.refused], form)
  return redirect(localPath(context, '/connexion?fait=suppression'), { headers: { 'Set-Cookie': noSessionCookie() } })
}

export default function EraseByLinkPage() {
  const { state } = useLoaderData<typeof loader>()
  const { data } = useMessages(accountsMessages)
  return (
    <LinkPage
      state={state}
      again={useActionData<typeof action>()}
      title={data.eraseConfirmTitle}
      lede={data.eraseText}
      button={data.erase}
      danger
    >
      {() => <p>{data.eraseFinal}</p>}
    </LinkPage>
  )
}
