import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { CancelForm, DuplicateForm, EventDone, PublishForm } from '~/modules/events/components/event-acts'
import { EventBoard } from '~/modules/events/components/event-board'
import { EventFacts, EventStatus } from '~/modules/events/components/event-facts'
import { TeamEventLinks } from '~/modules/events/components/event-links'
import { errorOf, eventErrors } from '~/modules/events/components/event-problems'
import { RegistrationTable } from '~/modules/events/components/registrations'
import { eventMessages } from '~/modules/events/messages/events'
import { teamEventMessages } from '~/modules/events/messages/team'
import { whenInWords } from '~/modules/events/messages/when'
import { eventPermissions } from '~/modules/events/permissions'
import { seriesOf, viewOf, viewsOf } from '~/modules/events/queries.server'
import { registrationsOf } from '~/modules/events/queries-registrations.server'
import { teamEventPath } from '~/modules/events/rules/event-paths'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { today } from '~/platform/clock.server'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { capital } from '~/platform/pure/capital'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { actOnEvent } from './act-on-event.server'
import { teamEvent } from './load-event.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor, event: facts } = await teamEvent(request, context, params['id'])
  const may = can(visitor.actor, eventPermissions['events.see-registrations'], null)
  const [event, rows, series] = await Promise.all([
    viewOf(facts),
    may ? registrationsOf(facts.id) : [],
    facts.seriesId ? seriesOf(facts.seriesId, '') : [],
  ])
  return {
    event,
    done: doneIn(request),
    access: readMarkdown(facts.access),
    rows: rows.map(({ id, name, email, seats, needs, state, came }) => ({
      id,
      name,
      email,
      seats,
      needs,
      state,
      came,
    })),
    series: await viewsOf(series.filter(({ id }) => id !== facts.id)),
    day: today(),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const id = params['id'] ?? ''
  const result = await actOnEvent(visitor.actor, id, fields)
  if ('done' in result)
    throw redirect(localPath(context, `${teamEventPath({ id: result.id ?? id })}?fait=${result.done}`))
  if ('refused' in result.problem && result.problem.refused.code === 'not-found') throw notFound()
  return data({ problem: result.problem, typed: typedOf(fields) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { list } = teamEventMessages[site.locale]
  return pageMeta({ ...site, title: found?.event.title ?? list.title, description: list.toolText, indexed: false })
}

export default function TeamEvent() {
  const { event, rows, series, access, day, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { page, list } = useMessages(teamEventMessages)
  const words = useMessages(eventMessages)
  const locale = useLocale()
  const errors = eventErrors(answer?.problem, locale)
  const typed = (intent: string, name: string) => (answer?.typed['intent'] === intent ? (answer.typed[name] ?? '') : '')
  const inSeries = series.some(({ startsOn }) => startsOn >= event.startsOn)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/equipe/rencontres', label: list.title }]}
          kicker={words.kinds[event.kind]}
          title={event.title}
          lede={capital(whenInWords(event, locale))}
          facts={<EventStatus state={event.state} />}
        />
        <EventDone code={answer ? null : done} />
        <ErrorSummary errors={errors} />
        <TeamEventLinks event={event} day={day} />
        <h2>{page.facts}</h2>
        <EventFacts event={event} access={access} />
        {event.state === 'draft' ? <PublishForm inSeries={inSeries} /> : null}
      </Wrap>
      {event.registration === 'open' && event.state !== 'draft' ? (
        <Section id="inscriptions" title={page.registrations} tone="stone" lede={<p>{page.registrationsLede}</p>}>
          <RegistrationTable rows={rows} mayRemove={event.state === 'published' && event.startsOn >= day} />
        </Section>
      ) : null}
      {series.length > 0 ? (
        <Section id="serie" title={page.series}>
          <EventBoard events={series} hrefOf={teamEventPath} />
        </Section>
      ) : null}
      <Section id="reprendre" title={page.duplicate}>
        <DuplicateForm error={errorOf(errors, 'date')} typed={typed('duplicate', 'date')} />
        {event.state === 'draft' || event.state === 'published' ? (
          <CancelForm
            event={event}
            inSeries={inSeries}
            error={answer?.typed['intent'] === 'cancel' ? errors[0]?.message : undefined}
            typed={typed('cancel', 'reason')}
          />
        ) : null}
      </Section>
    </>
  )
}
