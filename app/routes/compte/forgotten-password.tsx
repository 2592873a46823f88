import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, readOpenAct } from '~/composition/visitor.server'
import { requestLink } from '~/modules/accounts/commands/request-link.server'
import { AddressForm } from '~/modules/accounts/components/address-form'
import { addressForm, readFields } from '~/modules/accounts/forms'
import { accountsMessages } from '~/modules/accounts/messages'
import { useMessages } from '~/platform/i18n/react'
import { accountMeta } from './meta'
import { formAgain, returnOf, withReturn } from './respond.server'

export const meta = accountMeta(({ password: words }) => ({
  title: words.forgottenTitle,
  description: words.forgottenLede,
}))

export function loader({ request }: LoaderFunctionArgs) {
  return {
    sent: new URL(request.url).searchParams.get('fait') === 'message',
    signInHref: withReturn('/connexion', returnOf(request)),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const read = readFields(addressForm, form)
  if ('problems' in read) return formAgain(read.problems, form, 'address')
  const outcome = await requestLink(visitor.actor, {
    kind: 'reset-password',
    address: read.fields.address,
    locale: visitor.locale,
    returnTo: returnOf(request),
    clientAddress: context.clientAddress,
  })
  if ('refused' in outcome) return formAgain([outcome.refused], form, 'address')
  return redirect(localPath(context, withReturn('/mot-de-passe-oublie?fait=message', returnOf(request))))
}

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
