import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { editEvent } from '~/modules/events/commands/edit-event.server'
import { EventForm } from '~/modules/events/components/event-form'
import { eventErrors } from '~/modules/events/components/event-problems'
import { editEventForm } from '~/modules/events/forms'
import { teamEventMessages } from '~/modules/events/messages/team'
import { communeChoices, territoryName } from '~/modules/events/queries.server'
import { itemChoices } from '~/modules/events/queries-programme.server'
import { teamEventPath } from '~/modules/events/rules/event-paths'
import { typedEvent } from '~/modules/events/rules/typed-event'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { teamEvent } from './load-event.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { event } = await teamEvent(request, context, params['id'])
  if (event.state === 'cancelled') throw notFound()
  const [commune, items] = await Promise.all([
    territoryName(event.territoryCode),
    itemChoices(Number(event.startsOn.slice(0, 4))),
  ])
  const { id, title, revision, territoryCode } = event
  return { ...{ id, title, revision, items }, typed: typedEvent(event, { name: commune, code: territoryCode ?? '' }) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const typed = typedOf(fields)
  const id = params['id'] ?? ''
  const parsed = parseForm(editEventForm, fields)
  const again = async (problem: Parameters<typeof eventErrors>[0]) =>
    data({ problem, typed, communes: await communeChoices(typed['commune'] ?? '') }, { status: 422 })
  if (!('ok' in parsed)) return again(parsed)
  const outcome = await editEvent(visitor.actor, { id, ...parsed.ok })
  if (isOk(outcome))
    throw redirect(localPath(context, `${teamEventPath({ id })}?fait=${outcome.ok.told ? 'prevenus' : 'modifie'}`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return again(outcome)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { form, list } = teamEventMessages[site.locale]
  return pageMeta({ ...site, title: form.editTitle, description: list.toolText, indexed: false })
}

export default function EditEvent() {
  const { id, title, revision, items, typed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { form, list } = useMessages(teamEventMessages)
  const errors = eventErrors(answer?.problem, useLocale())
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: '/equipe/rencontres', label: list.title },
          { href: teamEventPath({ id }), label: title },
        ]}
        title={form.editTitle}
        lede={form.editLede}
      />
      <ErrorSummary errors={errors} />
      <EventForm
        typed={answer?.typed ?? typed}
        errors={errors}
        communes={errors.some(({ field }) => field === 'commune') ? (answer?.communes ?? []) : []}
        items={items}
        revision={revision}
      />
    </Wrap>
  )
}
