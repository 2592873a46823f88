import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { createMeeting } from '~/modules/governance/commands/create-meeting.server'
import { MeetingForm } from '~/modules/governance/components/meeting-form'
import { meetingErrors } from '~/modules/governance/components/meeting-problems'
import { newMeetingForm } from '~/modules/governance/forms-meetings'
import { meetingTeamMessages } from '~/modules/governance/messages/meetings-team'
import { officersFor } from '~/modules/governance/queries-officers.server'
import { teamMeetingPath } from '~/modules/governance/rules/meeting-paths'
import { memberMessages } from '~/modules/members/messages'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { WithAside, Wrap } from '~/ui/section'
import { SidePanel } from '~/ui/side-panel'
import { preparedBy } from './prepared-by.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const prepared = await preparedBy(actor)
  if (prepared.length === 0) throw notFound()
  const officers = new Map(
    (await Promise.all(prepared.map((body) => officersFor(body?.role ?? null))))
      .flat()
      .map(({ id, name }) => [id, { id, name }]),
  )
  return {
    bodies: prepared.flatMap((body) => (body ? [{ id: body.id, name: body.name[locale] }] : [])),
    officers: [...officers.values()],
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const parsed = parseForm(newMeetingForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed: typedOf(fields) }, { status: 422 })
  const outcome = await createMeeting(visitor.actor, parsed.ok)
  if (!isOk(outcome)) {
    if (outcome.refused.code === 'not-found') throw notFound()
    return data({ problem: outcome, typed: typedOf(fields) }, { status: 422 })
  }
  const path = teamMeetingPath({ id: outcome.ok.id, body: parsed.ok.body })
  throw redirect(localPath(context, `${path}?fait=cree`))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const messages = meetingTeamMessages[site.locale]
  return pageMeta({ ...site, title: messages.form.newTitle, description: messages.list.description, indexed: false })
}

export default function NewMeeting() {
  const { bodies, officers } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { form, list } = useMessages(meetingTeamMessages)
  const { desk } = useMessages(memberMessages)
  const errors = meetingErrors(answer?.problem, useLocale())
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: '/equipe', label: desk.team.title },
          { href: '/equipe/assemblees', label: list.title },
        ]}
        title={form.newTitle}
        lede={list.lede}
      />
      <ErrorSummary errors={errors} />
      <WithAside
        aside={
          <SidePanel title={form.aside}>
            <ul className="prose">
              {Object.values(form.asideText).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </SidePanel>
        }
      >
        <MeetingForm typed={answer?.typed ?? {}} errors={errors} officers={officers} bodies={bodies} withEnd />
      </WithAside>
    </Wrap>
  )
}
