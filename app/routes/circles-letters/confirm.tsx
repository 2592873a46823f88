import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { readOpenAct } from '~/composition/visitor.server'
import { tokenDigest } from '~/modules/accounts/tokens.server'
import { confirmSubscription } from '~/modules/circles/commands/subscribe-letter.server'
import { letterMessages } from '~/modules/circles/messages/letters'
import { waitingSubscription } from '~/modules/circles/queries-letters.server'
import { useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ params }: LoaderFunctionArgs) {
  const waiting = await waitingSubscription(tokenDigest(params['token'] ?? ''))
  return { name: waiting?.community.name ?? null }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor } = await readOpenAct(request, context)
  const outcome = await confirmSubscription(visitor.actor, { token: params['token'] ?? '' })
  return data({ done: isOk(outcome) }, { status: isOk(outcome) ? 200 : 410 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title } = letterMessages[site.locale].confirm
  return pageMeta({ ...site, title, description: letterMessages[site.locale].subscribe.lede, indexed: false })
}

export default function ConfirmSubscription() {
  const { name } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { confirm, page } = useMessages(letterMessages)
  if (answer?.done)
    return (
      <Wrap>
        <PageTitle title={confirm.title} />
        <Notice kind="success" live>
          <p>{confirm.done}</p>
        </Notice>
        <Actions>
          <ButtonLink kind="quiet" href="/lettres">
            {page.all}
          </ButtonLink>
        </Actions>
      </Wrap>
    )
  if (name === null)
    return (
      <Wrap>
        <PageTitle title={confirm.deadTitle} lede={confirm.dead} />
        <Actions>
          <ButtonLink href="/lettres/abonnement">{confirm.again}</ButtonLink>
        </Actions>
      </Wrap>
    )
  return (
    <Wrap>
      <PageTitle title={confirm.title} lede={confirm.ask(name)} />
      <ActForm>
        <Actions>
          <Button>{confirm.submit}</Button>
        </Actions>
      </ActForm>
    </Wrap>
  )
}
