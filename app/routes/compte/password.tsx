import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, readAct, requireSignedIn } from '~/composition/visitor.server'
import { changePassword } from '~/modules/accounts/commands/change-password.server'
import { useProblems } from '~/modules/accounts/components/problems'
import { changePasswordForm, readFields } from '~/modules/accounts/forms'
import { accountsMessages } from '~/modules/accounts/messages'
import { accountById } from '~/modules/accounts/queries.server'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { PasswordField } from '~/ui/password-field'
import { Wrap } from '~/ui/section'
import { accountMeta } from './meta'
import { formAgain } from './respond.server'

export const meta = accountMeta(({ password }) => ({ title: password.changeTitle, description: password.newLede }))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account } = await requireSignedIn(request, context)
  return { hasPassword: typeof (await accountById(account.id))?.passwordHash === 'string', address: account.email }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const read = readFields(changePasswordForm, form)
  if ('problems' in read) return formAgain(read.problems, form)
  const outcome = await changePassword(visitor.actor, {
    userId: visitor.account.id,
    sessionId: visitor.sessionId,
    ...read.fields,
  })
  if ('refused' in outcome) return formAgain([outcome.refused], form)
  return redirect(localPath(context, '/espace/compte?fait=mot-de-passe'), {
    headers: { 'Set-Cookie': outcome.ok.cookie },
  })
}

export default function PasswordPage() {
  const { hasPassword, address } = useLoaderData<typeof loader>()
  const { account, common, password: words } = useMessages(accountsMessages)
  const { summary, errorOf } = useProblems(useActionData<typeof action>())
  return (
    <Wrap>
      {summary}
      <PageTitle
        title={words.changeTitle}
        lede={words.newLede}
        back={[
          { href: '/espace', label: common.space },
          { href: '/espace/compte', label: account.title },
        ]}
      />
      {hasPassword ? (
        <ActForm>
          {/* For the browser's password keeper, which otherwise would not know whose password changes. */}
          <input type="hidden" name="username" autoComplete="username" value={address} readOnly />
          <PasswordField
            name="present"
            label={common.presentPassword}
            error={errorOf('present')}
            autoComplete="current-password"
          />
          <PasswordField
            name="password"
            label={common.newPassword}
            hint={common.newPasswordHint}
            error={errorOf('password')}
            autoComplete="new-password"
          />
          <Actions>
            <Button>{words.changeSubmit}</Button>
            <ButtonLink kind="quiet" href="/espace/compte">
              {common.cancel}
            </ButtonLink>
          </Actions>
        </ActForm>
      ) : (
        <>
          <Notice>
            <p>{words.none}</p>
          </Notice>
          <ActForm action="/mot-de-passe-oublie" values={{ address }}>
            <Actions>
              <Button>{words.forgottenSubmit}</Button>
            </Actions>
          </ActForm>
        </>
      )}
    </Wrap>
  )
}
