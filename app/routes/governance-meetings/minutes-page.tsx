import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { MeetingDone } from '~/modules/governance/components/meeting-after'
import { MinutesActs, MinutesText } from '~/modules/governance/components/meeting-minutes'
import { meetingErrors } from '~/modules/governance/components/meeting-problems'
import { MeetingStatus } from '~/modules/governance/components/meeting-status'
import { meetingMinutesMessages } from '~/modules/governance/messages/meetings-minutes'
import { meetingPermissions } from '~/modules/governance/permissions'
import { meetingView } from '~/modules/governance/queries-meeting-pages.server'
import { minutesOf } from '~/modules/governance/queries-minutes.server'
import { teamMeetingPath } from '~/modules/governance/rules/meeting-paths'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { actOnMinutes } from './act-on-minutes.server'
import { meetingAt, meetingFor } from './load-meeting.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor, meeting } = await meetingFor(
    request,
    context,
    params['id'],
    'governance.prepare-meeting',
    'governance.run-meeting',
  )
  if (meeting.state !== 'closed' && meeting.state !== 'minutes-published') throw notFound()
  const { actor } = visitor
  const { content, ...signatures } = await minutesOf(meeting)
  const isClosed = meeting.state === 'closed'
  const may = (act: 'governance.write-minutes' | 'governance.sign-minutes' | 'governance.publish-minutes') =>
    isClosed && can(actor, meetingPermissions[act], meeting.subject)
  const mine = actor.id === meeting.chairId ? signatures.chairSignedAt : signatures.secretarySignedAt
  const signed = signatures.chairSignedAt !== null && signatures.secretarySignedAt !== null
  return {
    meeting: await meetingView(meeting),
    content,
    signatures,
    may: {
      write: may('governance.write-minutes') && signatures.contentHash === null,
      sign: may('governance.sign-minutes') && mine === null,
      publish: may('governance.publish-minutes') && signed,
    },
    done: doneIn(request),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const meeting = await meetingAt(request, params['id'])
  const result = await actOnMinutes(visitor.actor, meeting.id, fields)
  if ('done' in result)
    throw redirect(localPath(context, `${teamMeetingPath(meeting)}/proces-verbal?fait=${result.done}`))
  const { problem } = result
  if ('refused' in problem && problem.refused.code === 'not-found') throw notFound()
  return data({ problem, typed: typedOf(fields) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = meetingMinutesMessages[site.locale]
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function MinutesPage() {
  const { meeting, content, signatures, may, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(meetingMinutesMessages)
  const errors = meetingErrors(answer?.problem, useLocale())
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: teamMeetingPath(meeting), label: meeting.title }]}
          title={messages.title}
          lede={messages.lede}
          facts={<MeetingStatus state={meeting.state} />}
        />
        <MeetingDone code={answer ? null : done} />
        <ErrorSummary errors={errors} />
        <MinutesActs
          meeting={meeting}
          signatures={signatures}
          remarks={answer?.typed['remarks'] ?? content.remarks}
          may={may}
          errors={errors}
        />
      </Wrap>
      <Section id="contenu-du-proces-verbal" title={messages.votes} tone="stone">
        <MinutesText content={content} />
      </Section>
    </>
  )
}
