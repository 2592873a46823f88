import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, readOpenAct } from '~/composition/visitor.server'
import { EventDebates } from '~/modules/debates/components/event-debates'
import { EventAbout, EventAfter } from '~/modules/events/components/event-about'
import { EventRegistration } from '~/modules/events/components/event-registration'
import { EventStatus } from '~/modules/events/components/event-facts'
import { eventAsLinkedData } from '~/modules/events/linked-data'
import { eventErrors } from '~/modules/events/components/event-problems'
import { register } from '~/modules/events/commands/register.server'
import { registrationForm } from '~/modules/events/forms'
import { eventMessages } from '~/modules/events/messages/events'
import { publicEventMessages } from '~/modules/events/messages/public'
import { whenInWords } from '~/modules/events/messages/when'
import { eventPath } from '~/modules/events/rules/event-paths'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { publicPage } from '~/platform/http/public-page'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import { isOk } from '~/platform/pure/outcome'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { Tag } from '~/ui/tag'
import { eventPage } from './event.server'
import { eventAt } from './load-event.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const facts = await eventAt(request, context, params['slug'])
  return { ...(await eventPage(request, context, facts)), done: doneIn(request) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const facts = await eventAt(request, context, params['slug'])
  const { visitor, form } = await readOpenAct(request, context)
  const fields = fieldsOf(form)
  const done = (code: string) => redirect(localPath(context, `${eventPath(facts)}?fait=${code}#inscription`))
  // Only a program fills a field that nobody sees: it is told that all went well.
  if (fields['site']) return done('envoye')
  const parsed = parseForm(registrationForm, {
    ...fields,
    ...(visitor.account ? { email: visitor.account.email } : {}),
  })
  if (!('ok' in parsed)) return data({ problem: parsed, typed: typedOf(fields) }, { status: 422 })
  const outcome = await register(visitor.actor, {
    ...parsed.ok,
    eventId: facts.id,
    locale: visitor.locale,
    clientAddress: context.clientAddress,
  })
  if (isOk(outcome)) return done({ unconfirmed: 'envoye', registered: 'inscrit', waiting: 'attente' }[outcome.ok.state])
  return data(
    { problem: outcome, typed: typedOf(fields) },
    { status: outcome.refused.code === 'too-often' ? 429 : 409 },
  )
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { page, list } = publicEventMessages[site.locale]
  if (!found) return pageMeta({ ...site, title: list.title, description: list.description })
  const { event } = found
  const kind = eventMessages[site.locale].kinds[event.kind]
  const description = page.description(kind, whenInWords(event, site.locale), event.territory)
  return [
    // What the demonstration announces will not take place: no search engine should say that it does.
    ...pageMeta({ ...site, title: event.title, description, indexed: !event.isDemonstration }),
    ...(event.state === 'draft' ? [] : [{ 'script:ld+json': eventAsLinkedData(event, description, site.origin) }]),
  ]
}

export default function EventPage() {
  const found = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { event, done } = found
  const { page, list, register: words } = useMessages(publicEventMessages)
  const shared = useMessages(eventMessages)
  const locale = useLocale()
  const errors = eventErrors(answer?.problem, locale)
  const isOpen = event.state === 'published' && event.closed === null
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/rencontres', label: list.title }]}
          kicker={shared.kinds[event.kind]}
          title={event.title}
          lede={capital(whenInWords(event, locale))}
          facts={
            <>
              {event.state === 'published' ? null : <EventStatus state={event.state} />}
              {event.isDemonstration ? <Tag>{shared.demonstration}</Tag> : null}
            </>
          }
          actions={
            <>
              {isOpen && !found.own ? <ButtonLink href="#inscription">{words.title}</ButtonLink> : null}
              {found.own ? (
                <ButtonLink href={found.own.href}>{publicEventMessages[locale].own.manage}</ButtonLink>
              ) : null}
              {event.state === 'published' ? (
                <ButtonLink kind="secondary" href={`${eventPath(event)}.ics`}>
                  {page.calendar}
                </ButtonLink>
              ) : null}
            </>
          }
        />
        <ErrorSummary errors={errors} />
        {event.state === 'cancelled' ? (
          <Notice kind="warning" title={page.cancelled}>
            <p>{event.reason}</p>
          </Notice>
        ) : null}
        <EventDebates debates={found.debates} />
        <EventAbout {...found} />
      </Wrap>
      <EventRegistration {...found} done={answer ? null : done} typed={answer?.typed ?? {}} errors={errors} />
      <EventAfter {...found} />
    </>
  )
}
