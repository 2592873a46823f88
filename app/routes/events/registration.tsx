import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readOpenAct } from '~/composition/visitor.server'
import { ManageRegistration } from '~/modules/events/components/manage-registration'
import { eventErrors } from '~/modules/events/components/event-problems'
import { publicEventMessages } from '~/modules/events/messages/public'
import { viewOf } from '~/modules/events/queries.server'
import { openRegistration } from '~/modules/events/queries-registrations.server'
import { eventPath, registrationPath } from '~/modules/events/rules/event-paths'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { actOnRegistration } from './act-on-registration.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = params['token'] ?? ''
  const opened = await openRegistration(token)
  if (!opened) throw notFound()
  const { registration, position } = opened
  const event = await viewOf(opened.event)
  const { state, seats, needs } = registration
  const mayChange = event.state === 'published' && event.closed !== 'event-past'
  return {
    event,
    done: doneIn(request),
    opened: { token, state, seats, needs, position, mayChange, link: state === 'registered' ? opened.event.link : '' },
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const fields = fieldsOf(form)
  const token = params['token'] ?? ''
  const result = await actOnRegistration(visitor.actor, token, fields)
  if ('done' in result) throw redirect(localPath(context, `${registrationPath(token)}?fait=${result.done}`))
  if ('refused' in result.problem && result.problem.refused.code === 'not-found') throw notFound()
  return data({ problem: result.problem, typed: typedOf(fields) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { manage } = publicEventMessages[site.locale]
  return pageMeta({ ...site, title: manage.title, description: manage.description, indexed: false })
}

export default function RegistrationPage() {
  const { event, opened, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { manage, list, done: words } = useMessages(publicEventMessages)
  const errors = eventErrors(answer?.problem, useLocale())
  const said: Readonly<Record<string, string>> = words
  const now = !answer && done !== null && Object.hasOwn(said, done) ? said[done] : undefined
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: '/rencontres', label: list.title },
          { href: eventPath(event), label: event.title },
        ]}
        kicker={event.title}
        title={opened.state === 'unconfirmed' ? manage.confirmTitle : manage.title}
      />
      {now && opened.state !== 'cancelled' ? (
        <Notice kind="success" live>
          <p>{now}</p>
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <ManageRegistration opened={opened} event={event} errors={errors} typed={answer?.typed ?? {}} />
    </Wrap>
  )
}
