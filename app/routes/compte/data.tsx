import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { erasers } from '~/composition/personal-data.server'
import { localPath, readAct, requireSignedIn } from '~/composition/visitor.server'
import { eraseAccount, requestErasureLink } from '~/modules/accounts/commands/erase-account.server'
import { useProblems } from '~/modules/accounts/components/problems'
import { passwordProofForm, readFields } from '~/modules/accounts/forms'
import { accountsMessages } from '~/modules/accounts/messages'
import { accountById } from '~/modules/accounts/queries.server'
import { useMessages } from '~/platform/i18n/react'
import { noSessionCookie } from '~/platform/session/session.server'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { PasswordField } from '~/ui/password-field'
import { Prose, Section, Wrap } from '~/ui/section'
import { accountMeta } from './meta'
import { formAgain } from './respond.server'

export const meta = accountMeta(({ data }) => ({ title: data.title, description: data.lede }))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account } = await requireSignedIn(request, context)
  return {
    linkSent: new URL(request.url).searchParams.get('fait') === 'message',
    hasPassword: typeof (await accountById(account.id))?.passwordHash === 'string',
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const userId = visitor.account.id
  if (form.get('intent') === 'link') {
    const outcome = await requestErasureLink(visitor.actor, { userId, clientAddress: context.clientAddress })
    return 'refused' in outcome
      ? formAgain([outcome.refused], form)
      : redirect(localPath(context, '/espace/compte/donnees?fait=message'))
  }
  const read = readFields(passwordProofForm, form)
  if ('problems' in read) return formAgain(read.problems, form)
  const outcome = await eraseAccount(visitor.actor, { userId, present: read.fields.present }, erasers)
  if ('refused' in outcome) return formAgain([outcome.refused], form)
  return redirect(localPath(context, '/connexion?fait=suppression'), { headers: { 'Set-Cookie': noSessionCookie() } })
}

export default function DataPage() {
  const { linkSent, hasPassword } = useLoaderData<typeof loader>()
  const { account, common, data: words } = useMessages(accountsMessages)
  const { summary, errorOf } = useProblems(useActionData<typeof action>())
  return (
    <>
      <Wrap>
        {summary}
        <PageTitle
          title={words.title}
          lede={words.lede}
          back={[
            { href: '/espace', label: common.space },
            { href: '/espace/compte', label: account.title },
          ]}
        />
        {linkSent ? <Notice kind="success" live title={words.eraseLinkSent} /> : null}
      </Wrap>
      <Section id="telecharger" title={words.downloadTitle}>
        <p>{words.downloadText}</p>
        <Actions>
          <ButtonLink href="/espace/compte/donnees/html">{words.html}</ButtonLink>
          <ButtonLink kind="secondary" href="/espace/compte/donnees/json">
            {words.json}
          </ButtonLink>
        </Actions>
        <p>
          <Anchor href="/donnees-personnelles">{words.policy}</Anchor>
        </p>
      </Section>
      <Section id="supprimer" title={words.eraseTitle}>
        <Prose>
          <p>{words.eraseText}</p>
          <p>{words.eraseFinal}</p>
        </Prose>
        {hasPassword ? (
          <ActForm values={{ intent: 'erase' }}>
            <PasswordField
              name="present"
              label={common.presentPassword}
              error={errorOf('present')}
              autoComplete="current-password"
              length="medium"
            />
            <Actions>
              <Button kind="danger">{words.erase}</Button>
            </Actions>
          </ActForm>
        ) : null}
        <ActForm values={{ intent: 'link' }}>
          <p>{words.eraseByMail}</p>
          <Actions>
            <Button kind="secondary">{words.eraseSendLink}</Button>
          </Actions>
        </ActForm>
      </Section>
    </>
  )
}
