import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { createEvent } from '~/modules/events/commands/create-event.server'
import { EventForm } from '~/modules/events/components/event-form'
import { eventErrors } from '~/modules/events/components/event-problems'
import { newEventForm } from '~/modules/events/forms'
import { teamEventMessages } from '~/modules/events/messages/team'
import { communeChoices } from '~/modules/events/queries.server'
import { itemChoices } from '~/modules/events/queries-programme.server'
import { teamEventPath } from '~/modules/events/rules/event-paths'
import { memberMessages } from '~/modules/members/messages'
import { today } from '~/platform/clock.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { WithAside, Wrap } from '~/ui/section'
import { SidePanel } from '~/ui/side-panel'
import { teamVisitor } from './load-event.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await teamVisitor(request, context)
  return { items: await itemChoices(Number(today().slice(0, 4))) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const typed = typedOf(fields)
  const parsed = parseForm(newEventForm, fields)
  const again = async (problem: Parameters<typeof eventErrors>[0]) =>
    data({ problem, typed, communes: await communeChoices(typed['commune'] ?? '') }, { status: 422 })
  if (!('ok' in parsed)) return again(parsed)
  const outcome = await createEvent(visitor.actor, parsed.ok)
  if (isOk(outcome))
    throw redirect(localPath(context, `${teamEventPath(outcome.ok)}?fait=${outcome.ok.count > 1 ? 'serie' : 'cree'}`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return again(outcome)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { form, list } = teamEventMessages[site.locale]
  return pageMeta({ ...site, title: form.newTitle, description: list.toolText, indexed: false })
}

export default function NewEvent() {
  const { items } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { form, list } = useMessages(teamEventMessages)
  const { desk } = useMessages(memberMessages)
  const errors = eventErrors(answer?.problem, useLocale())
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: '/equipe', label: desk.team.title },
          { href: '/equipe/rencontres', label: list.title },
        ]}
        title={form.newTitle}
        lede={form.newLede}
      />
      <ErrorSummary errors={errors} />
      <WithAside
        aside={
          <SidePanel title={form.asideTitle}>
            <ul className="prose">
              {Object.values(form.aside).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </SidePanel>
        }
      >
        <EventForm
          typed={answer?.typed ?? {}}
          errors={errors}
          communes={errors.some(({ field }) => field === 'commune') ? (answer?.communes ?? []) : []}
          items={items}
          revision={null}
        />
      </WithAside>
    </Wrap>
  )
}
