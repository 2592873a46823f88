import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, readOpenAct, visitorOf } from '~/composition/visitor.server'
import { signUp } from '~/modules/accounts/commands/sign-up.server'
import { useProblems } from '~/modules/accounts/components/problems'
import { readFields, signUpForm } from '~/modules/accounts/forms'
import { accountsMessages } from '~/modules/accounts/messages'
import { nameLimit } from '~/modules/accounts/rules/person-name'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Checkbox } from '~/ui/choices'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { PasswordField } from '~/ui/password-field'
import { Wrap } from '~/ui/section'
import { TextField } from '~/ui/text-field'
import { accountMeta } from './meta'
import { formAgain, returnOf, withReturn } from './respond.server'

// The script shows and hides the password; the form works without it.
export const meta = accountMeta(({ signUp: { title, description } }) => ({ title, description }), true)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account } = await visitorOf(request, context)
  const returnTo = returnOf(request)
  if (account) throw redirect(returnTo ?? localPath(context, '/espace'))
  return {
    sent: new URL(request.url).searchParams.get('fait') === 'message',
    againHref: withReturn('/inscription', returnTo),
    signInHref: withReturn('/connexion', returnTo),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const read = readFields(signUpForm, form)
  if ('problems' in read) return formAgain(read.problems, form, 'name', 'address', 'age')
  const { name, address, password } = read.fields
  const outcome = await signUp(visitor.actor, {
    name,
    address,
    password,
    locale: visitor.locale,
    clientAddress: context.clientAddress,
    returnTo: returnOf(request),
  })
  if ('refused' in outcome) return formAgain([outcome.refused], form, 'name', 'address', 'age')
  return redirect(localPath(context, withReturn('/inscription?fait=message', returnOf(request))))
}

export default function SignUpPage() {
  const { sent, againHref, signInHref } = useLoaderData<typeof loader>()
  const { common, signUp: words } = useMessages(accountsMessages)
  const { summary, errorOf, valueOf } = useProblems(useActionData<typeof action>())
  if (sent)
    return (
      <Wrap>
        <PageTitle title={words.sentTitle} />
        <Notice kind="success" live title={words.sent}>
          <p>{words.sentHint}</p>
        </Notice>
        <div className="actions">
          <ButtonLink kind="secondary" href={againHref}>
            {words.again}
          </ButtonLink>
        </div>
      </Wrap>
    )
  return (
    <Wrap>
      {summary}
      <PageTitle title={words.title} lede={words.lede} />
      <ActForm>
        <TextField
          name="name"
          label={common.name}
          hint={common.nameHint}
          error={errorOf('name')}
          defaultValue={valueOf('name')}
          autoComplete="name"
          maxLength={nameLimit}
        />
        <TextField
          name="address"
          type="email"
          label={common.address}
          error={errorOf('address')}
          defaultValue={valueOf('address')}
          autoComplete="username"
          inputMode="email"
          maxLength={254}
        />
        <PasswordField
          name="password"
          label={common.password}
          hint={common.newPasswordHint}
          error={errorOf('password')}
          autoComplete="new-password"
        />
        <Checkbox
          name="age"
          value="yes"
          label={words.age}
          hint={words.ageHint}
          error={errorOf('age')}
          defaultChecked={valueOf('age') === 'yes'}
        />
        <Actions>
          <Button>{words.submit}</Button>
        </Actions>
      </ActForm>
      <p>
        <Anchor href="/donnees-personnelles">{words.privacy}</Anchor>
      </p>
      <p>
        {words.have} <Anchor href={signInHref}>{common.signIn}</Anchor>
      </p>
    </Wrap>
  )
}
