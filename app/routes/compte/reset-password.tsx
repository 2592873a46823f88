import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readOpenAct } from '~/composition/visitor.server'
import { resetPassword } from '~/modules/accounts/commands/reset-password.server'
import { LinkPage } from '~/modules/accounts/components/link-page'
import { newPasswordForm, readFields } from '~/modules/accounts/forms'
import { accountsMessages } from '~/modules/accounts/messages'
import { linkState } from '~/modules/accounts/queries.server'
import { useMessages } from '~/platform/i18n/react'
import { PasswordField } from '~/ui/password-field'
import { accountMeta } from './meta'
import { afterOpening, browserOf, deadLinkHrefs, formAgain, returnOf } from './respond.server'

export const meta = accountMeta(({ password }) => ({ title: password.newTitle, description: password.newLede }))

export async function loader({ request, params }: LoaderFunctionArgs) {
  return {
    hrefs: deadLinkHrefs('/mot-de-passe-oublie', returnOf(request)),
    state: (await linkState(params['token'] ?? '', 'reset-password', 'first-password')).state,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const read = readFields(newPasswordForm, form)
  if ('problems' in read) return formAgain(read.problems, form)
  const outcome = await resetPassword(visitor.actor, {
    token: params['token'] ?? '',
    password: read.fields.password,
    browser: browserOf(request, visitor),
  })
  if ('refused' in outcome) return formAgain([outcome.refused], form)
  return afterOpening(context, outcome.ok, returnOf(request))
}

export default function ResetPasswordPage() {
  const { state, hrefs } = useLoaderData<typeof loader>()
  const { common, password } = useMessages(accountsMessages)
  return (
    <LinkPage
      state={state}
      again={useActionData<typeof action>()}
      title={password.newTitle}
      lede={password.newLede}
      button={password.newSubmit}
      {...hrefs}
    >
      {({ errorOf }) => (
        <PasswordField
          name="password"
          label={common.newPassword}
          hint={common.newPasswordHint}
          error={errorOf('password')}
          autoComplete="new-password"
        />
      )}
    </LinkPage>
  )
}
