import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readOpenAct } from '~/composition/visitor.server'
import { confirmAddress } from '~/modules/accounts/commands/confirm-address.server'
import { LinkPage } from '~/modules/accounts/components/link-page'
import { accountsMessages } from '~/modules/accounts/messages'
import { linkState } from '~/modules/accounts/queries.server'
import { useMessages } from '~/platform/i18n/react'
import { Notice } from '~/ui/notice'
import { PasswordField } from '~/ui/password-field'
import { accountMeta } from './meta'
import { afterOpening, browserOf, deadLinkHrefs, formAgain, returnOf } from './respond.server'

export const meta = accountMeta(({ signUp }) => ({ title: signUp.confirmTitle, description: signUp.confirmLede }))

export async function loader({ request, params }: LoaderFunctionArgs) {
  const link = await linkState(params['token'] ?? '', 'confirm-address')
  return {
    hrefs: deadLinkHrefs('/inscription', returnOf(request)),
    state: link.state,
    asksPassword: link.state === 'valid' && !link.hasPassword,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const password = form.get('password')
  const outcome = await confirmAddress(visitor.actor, {
    token: params['token'] ?? '',
    password: typeof password === 'string' ? password : '',
    browser: browserOf(request, visitor),
  })
  if ('refused' in outcome) return formAgain([outcome.refused], form)
  return afterOpening(context, outcome.ok, returnOf(request))
}

export default function ConfirmAddressPage() {
  const { state, hrefs, asksPassword } = useLoaderData<typeof loader>()
  const { common, signUp } = useMessages(accountsMessages)
  return (
    <LinkPage
      state={state}
      again={useActionData<typeof action>()}
      title={signUp.confirmTitle}
      lede={signUp.confirmLede}
      button={signUp.confirm}
      {...hrefs}
    >
      {({ errorOf }) =>
        asksPassword ? (
          <>
            <Notice>
              <p>{signUp.confirmPassword}</p>
            </Notice>
            <PasswordField
              name="password"
              label={common.password}
              hint={common.newPasswordHint}
              error={errorOf('password')}
              autoComplete="new-password"
            />
          </>
        ) : null
      }
    </LinkPage>
  )
}
