import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mailingOf } from '~/composition/mailings.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { mailingMessages } from '~/modules/circles/messages/mailings'
import { useMessages } from '~/platform/i18n/react'
import { visitor } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const mailing = mailingOf(params['token'] ?? '')
  if (!mailing) throw notFound()
  return { name: await mailing.named(mailing.id, locale), elsewhere: mailing.elsewhere }
}

/**
 * RFC 8058: a mail program posts here by itself, without a page, a session or a form that one could read; the address is
 * what lets it act. It is answered at once, and never led elsewhere.
 */
export async function action({ params }: ActionFunctionArgs) {
  const mailing = mailingOf(params['token'] ?? '')
  const outcome = mailing && (await mailing.end(visitor, mailing.id))
  if (!outcome || !isOk(outcome)) throw notFound()
  return data({ done: true })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = mailingMessages[site.locale]
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function Unsubscribe() {
  const { name, elsewhere } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(mailingMessages)
  const choose = (
    <ButtonLink kind="quiet" href={elsewhere}>
      {messages.choose}
    </ButtonLink>
  )
  return (
    <Wrap>
      <PageTitle title={messages.title} />
      {answer || name === null ? (
        <>
          <Notice kind="success" live>
            <p>{messages.done}</p>
          </Notice>
          <Actions>{choose}</Actions>
        </>
      ) : (
        <ActForm>
          <p>{messages.ask(name)}</p>
          <Actions>
            <Button>{messages.stop}</Button>
            {choose}
          </Actions>
        </ActForm>
      )}
    </Wrap>
  )
}
