import type { ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AddressForm } from '~/modules/accounts/components/address-form'
import { accountsMessages } from '~/modules/accounts/messages'
import { useMessages } from '~/platform/i18n/react'
import { askForLink, linkPage } from './ask-for-link.server'
import { accountMeta } from './meta'

export const meta = accountMeta(({ password: words }) => ({
  title: words.forgottenTitle,
  description: words.forgottenLede,
}))

export const loader = linkPage
export const action = (args: ActionFunctionArgs) =>
  askForLink(args, { kind: 'reset-password', page: '/mot-de-passe-oublie' })

export default function ForgottenPasswordPage() {
  const { sent, signInHref } = useLoaderData<typeof loader>()
  const { password: words } = useMessages(accountsMessages)
  return (
    <AddressForm
      title={words.forgottenTitle}
      lede={words.forgottenLede}
      button={words.forgottenSubmit}
      sent={sent}
      signInHref={signInHref}
      again={useActionData<typeof action>()}
    />
  )
}
