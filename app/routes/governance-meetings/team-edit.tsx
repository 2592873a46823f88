import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { editMeeting } from '~/modules/governance/commands/edit-meeting.server'
import { MeetingForm } from '~/modules/governance/components/meeting-form'
import { meetingErrors } from '~/modules/governance/components/meeting-problems'
import { editMeetingForm } from '~/modules/governance/forms-meetings'
import { meetingTeamMessages } from '~/modules/governance/messages/meetings-team'
import { officersFor } from '~/modules/governance/queries-officers.server'
import { teamMeetingPath } from '~/modules/governance/rules/meeting-paths'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { parisWall } from '~/platform/pure/paris-time'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { meetingAt, meetingFor } from './load-meeting.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { meeting } = await meetingFor(request, context, params['id'], 'governance.prepare-meeting')
  if (meeting.state !== 'draft' && meeting.state !== 'convened') throw notFound()
  const { id, body, title, place, link, startsAt, endsAt, chairId, secretaryId, revision, kind } = meeting
  const [start, end] = [parisWall(startsAt), endsAt && parisWall(endsAt)]
  return {
    of: { id, body, title },
    revision,
    withEnd: kind === 'consultation',
    officers: (await officersFor(meeting.subject.bodyRole)).map((person) => ({ id: person.id, name: person.name })),
    typed: {
      ...{ title, place, link, date: start.date, time: start.time, endDate: end?.date ?? '', endTime: end?.time ?? '' },
      ...{ chairId: chairId ?? '', secretaryId: secretaryId ?? '' },
    },
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const { id, body } = await meetingAt(request, params['id'])
  const parsed = parseForm(editMeetingForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed: typedOf(fields) }, { status: 422 })
  const outcome = await editMeeting(visitor.actor, { id, ...parsed.ok })
  if (!isOk(outcome)) {
    if (outcome.refused.code === 'not-found') throw notFound()
    return data({ problem: outcome, typed: typedOf(fields) }, { status: 409 })
  }
  throw redirect(localPath(context, `${teamMeetingPath({ id, body })}?fait=modifie`))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const messages = meetingTeamMessages[site.locale]
  return pageMeta({ ...site, title: messages.form.editTitle, description: messages.list.description, indexed: false })
}

export default function EditMeeting() {
  const { of, revision, withEnd, officers, typed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { form, list } = useMessages(meetingTeamMessages)
  const errors = meetingErrors(answer?.problem, useLocale())
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: '/equipe/assemblees', label: list.title },
          { href: teamMeetingPath(of), label: of.title },
        ]}
        title={form.editTitle}
      />
      <ErrorSummary errors={errors} />
      <MeetingForm
        typed={answer?.typed ?? typed}
        errors={errors}
        officers={officers}
        bodies={null}
        values={{ revision }}
        withEnd={withEnd}
      />
    </Wrap>
  )
}
