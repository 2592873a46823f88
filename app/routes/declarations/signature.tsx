import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readOpenAct } from '~/composition/visitor.server'
import { tokenDigest } from '~/modules/accounts/tokens.server'
import { confirmSignature } from '~/modules/declarations/commands/sign-declaration.server'
import { showSignature, withdrawSignature } from '~/modules/declarations/commands/withdraw-signature.server'
import { declarationErrors } from '~/modules/declarations/components/declaration-problems'
import { declarationMessages } from '~/modules/declarations/messages/declarations'
import { signatureByToken } from '~/modules/declarations/queries.server'
import { declarationPath } from '~/modules/declarations/rules/declaration'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ params }: LoaderFunctionArgs) {
  const found = await signatureByToken(tokenDigest(params['token'] ?? ''))
  if (!found) throw notFound()
  const { declaration, confirmedAt, isShown, name } = found
  const page = { slug: declaration.slug, title: declaration.title, isConfirmed: confirmedAt !== null, isShown, name }
  return data(page, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const token = params['token'] ?? ''
  const intent = form.get('intent')
  const outcome =
    intent === 'withdraw'
      ? await withdrawSignature(visitor.actor, { token })
      : intent === 'show' || intent === 'hide'
        ? await showSignature(visitor.actor, { token, isShown: intent === 'show' })
        : await confirmSignature(visitor.actor, { token })
  if ('ok' in outcome) {
    const done = intent === 'withdraw' ? 'retiree' : intent === 'confirm' ? 'confirme' : 'montre'
    throw redirect(localPath(context, `${declarationPath(outcome.ok)}?fait=${done}`))
  }
  return data({ problem: outcome }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { link, description } = declarationMessages[site.locale]
  return pageMeta({ ...site, title: link.title, description, indexed: false })
}

export default function SignaturePage() {
  const { slug, title, isConfirmed, isShown, name } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { link: words } = useMessages(declarationMessages)
  const errors = declarationErrors(answer?.problem, useLocale())
  const path = declarationPath({ slug })
  return (
    <Wrap>
      <PageTitle
        back={[{ href: path, label: title }]}
        kicker={name}
        title={isConfirmed ? words.title : words.confirmTitle}
        lede={isConfirmed ? words.signed : words.confirmText(title)}
      />
      <ErrorSummary errors={errors} />
      {isConfirmed ? (
        <>
          <Notice kind="success">
            <p>{isShown ? words.shown : words.hidden}</p>
          </Notice>
          <ActForm values={{ intent: isShown ? 'hide' : 'show' }}>
            <Actions>
              <Button kind="secondary">{isShown ? words.hide : words.show}</Button>
            </Actions>
          </ActForm>
          <Confirm
            title={words.withdrawTitle}
            values={{ intent: 'withdraw' }}
            confirmLabel={words.withdraw}
            cancelHref={path}
          >
            <p>{words.withdrawText}</p>
          </Confirm>
        </>
      ) : (
        <ActForm values={{ intent: 'confirm' }}>
          <Actions>
            <Button>{words.confirm}</Button>
            <ButtonLink kind="quiet" href={path}>
              {words.readAgain}
            </ButtonLink>
          </Actions>
        </ActForm>
      )}
    </Wrap>
  )
}
