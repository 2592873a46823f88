import type { ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AddressForm } from '~/modules/accounts/components/address-form'
import { accountsMessages } from '~/modules/accounts/messages'
import { useMessages } from '~/platform/i18n/react'
import { askForLink, linkPage } from './ask-for-link.server'
import { accountMeta } from './meta'

export const meta = accountMeta(({ signIn: words }) => ({
  title: words.linkPageTitle,
  description: words.linkPageLede,
}))

export const loader = linkPage
export const action = (args: ActionFunctionArgs) => askForLink(args, { kind: 'sign-in', page: '/connexion/lien' })

export default function SignInLinkPage() {
  const { sent, signInHref } = useLoaderData<typeof loader>()
  const { signIn: words } = useMessages(accountsMessages)
  return (
    <AddressForm
      title={words.linkPageTitle}
      lede={words.linkPageLede}
      button={words.link}
      sent={sent}
      signInHref={signInHref}
      again={useActionData<typeof action>()}
    />
  )
}
