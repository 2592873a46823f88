import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, readOpenAct, visitorOf } from '~/composition/visitor.server'
import { signIn } from '~/modules/accounts/commands/sign-in.server'
import { DemonstrationAccounts } from '~/modules/accounts/components/demonstration-accounts'
import { useProblems } from '~/modules/accounts/components/problems'
import { demonstrationAccounts, demonstrationPassword } from '~/modules/accounts/demonstration'
import { readFields, signInForm } from '~/modules/accounts/forms'
import { accountsMessages } from '~/modules/accounts/messages'
import { env } from '~/platform/env.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { PasswordField } from '~/ui/password-field'
import { Wrap } from '~/ui/section'
import { TextField } from '~/ui/text-field'
import { accountMeta } from './meta'
import { afterOpening, browserOf, formAgain, returnOf, withReturn } from './respond.server'

export const headers = publicPage
export const meta = accountMeta(({ signIn: { title, description } }) => ({ title, description }), true)

const notices = { deconnexion: 'signedOut', suppression: 'erased' } as const
const isNotice = (code: string | null): code is keyof typeof notices => code !== null && Object.hasOwn(notices, code)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account, locale } = await visitorOf(request, context)
  const returnTo = returnOf(request)
  if (account) throw redirect(returnTo ?? localPath(context, '/espace'))
  const done = new URL(request.url).searchParams.get('fait')
  const demonstration = env().demonstration
    ? {
        password: demonstrationPassword,
        accounts: demonstrationAccounts.map(({ name, english, address }) => ({
          name: locale === 'en' ? english : name,
          address,
        })),
      }
    : null
  return {
    notice: isNotice(done) ? notices[done] : null,
    forgottenHref: withReturn('/mot-de-passe-oublie', returnTo),
    linkHref: withReturn('/connexion/lien', returnTo),
    signUpHref: withReturn('/inscription', returnTo),
    demonstration,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const read = readFields(signInForm, form)
  if ('problems' in read) return formAgain(read.problems, form, 'address')
  const returnTo = returnOf(request)
  const outcome = await signIn(visitor.actor, {
    address: read.fields.address,
    password: read.fields.password,
    clientAddress: context.clientAddress,
    returnTo,
    browser: browserOf(request, visitor),
  })
  if ('refused' in outcome) return formAgain([outcome.refused], form, 'address')
  return afterOpening(context, outcome.ok, returnTo)
}

export default function SignInPage() {
  const { notice, forgottenHref, linkHref, signUpHref, demonstration } = useLoaderData<typeof loader>()
  const { common, signIn: words } = useMessages(accountsMessages)
  const { summary, errorOf, valueOf } = useProblems(useActionData<typeof action>())
  return (
    <Wrap>
      {summary}
      <PageTitle title={words.title} />
      {notice ? <Notice kind="success" live title={words[notice]} /> : null}
      {demonstration ? <DemonstrationAccounts {...demonstration} /> : null}
      <ActForm>
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
          error={errorOf('password')}
          autoComplete="current-password"
        />
        <p>
          <Anchor href={forgottenHref}>{words.forgotten}</Anchor>
        </p>
        <Actions>
          <Button>{words.submit}</Button>
          <ButtonLink kind="secondary" href={linkHref}>
            {words.link}
          </ButtonLink>
        </Actions>
      </ActForm>
      <p>
        {words.noAccount} <Anchor href={signUpHref}>{words.create}</Anchor>
      </p>
    </Wrap>
  )
}
