import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { AmendmentsLink } from '~/modules/governance/components/amendments-link'
import { MeetingDone } from '~/modules/governance/components/meeting-after'
import { MeetingAgenda } from '~/modules/governance/components/meeting-agenda'
import { useMeetingKind } from '~/modules/governance/components/meeting-board'
import { MeetingFacts } from '~/modules/governance/components/meeting-facts'
import { MeetingLive } from '~/modules/governance/components/meeting-live'
import { SittingLinks } from '~/modules/governance/components/sitting-links'
import { MemberPartSection } from '~/modules/governance/components/meeting-part'
import { meetingErrors } from '~/modules/governance/components/meeting-problems'
import { MeetingStatus } from '~/modules/governance/components/meeting-status'
import { meetingMessages } from '~/modules/governance/messages/meetings'
import { meetingLiveMessages } from '~/modules/governance/messages/meetings-live'
import { meetingTeamMessages } from '~/modules/governance/messages/meetings-team'
import { meetingPath, memberMeetingPath, teamMeetingPath } from '~/modules/governance/rules/meeting-paths'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Island } from '~/ui/island'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { actAsMember } from './act-as-member.server'
import { meetingAt, meetingFor } from './load-meeting.server'
import { memberMeeting } from './member-meeting.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor, meeting } = await meetingFor(request, context, params['id'], 'governance.see-papers')
  return { ...(await memberMeeting(meeting, visitor.actor)), done: doneIn(request) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const meeting = await meetingAt(request, params['id'])
  const result = await actAsMember(visitor.actor, meeting, fields)
  if ('done' in result)
    throw redirect(localPath(context, `${memberMeetingPath(meeting)}?fait=${result.done}${result.anchor ?? ''}`))
  const { problem } = result
  if ('refused' in problem && problem.refused.code === 'not-found') throw notFound()
  return data({ problem, typed: typedOf(fields) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { title, lede } = meetingLiveMessages[site.locale]
  return pageMeta({ ...site, title: title(found?.meeting.title ?? ''), description: lede, indexed: false })
}

export default function MemberMeeting() {
  const { meeting, items, live, parts, stream, current, may, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(meetingLiveMessages)
  const { page } = useMessages(meetingTeamMessages)
  const words = useMessages(meetingMessages)
  const errors = meetingErrors(answer?.problem, useLocale())
  const kind = useMeetingKind()(meeting)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: meetingPath(meeting), label: meeting.title }]}
          kicker={kind}
          title={meeting.title}
          lede={messages.lede}
          facts={<MeetingStatus state={meeting.state} />}
          actions={may.lead ? <ButtonLink href={`${teamMeetingPath(meeting)}/seance`}>{page.lead}</ButtonLink> : null}
        />
        <MeetingDone code={answer ? null : done} />
        <ErrorSummary errors={errors} />
      </Wrap>
      {live ? (
        <Section id="maintenant" title={messages.now} tone="stone">
          <Island name="meeting-live" of={MeetingLive} props={{ first: live, stream, votes: parts.length > 0 }} />
        </Section>
      ) : null}
      {parts.length === 0 ? (
        <Wrap>
          <p>{messages.noVoice}</p>
        </Wrap>
      ) : (
        parts.map((part) => (
          <MemberPartSection
            key={part.memberId}
            part={part}
            several={parts.length > 1}
            meeting={meeting}
            may={may}
            errors={answer?.typed['memberId'] === part.memberId ? errors : []}
            typed={answer?.typed ?? {}}
          />
        ))
      )}
      <Section id="ordre-du-jour" title={words.agenda} tone="stone">
        <MeetingAgenda
          items={items}
          current={current}
          acts={(item) => <AmendmentsLink meeting={meeting} item={item} />}
        />
        {meeting.body === null ? null : <SittingLinks id={meeting.id} />}
      </Section>
      <Wrap>
        <h2>{page.facts}</h2>
        <MeetingFacts meeting={meeting} people link />
      </Wrap>
    </>
  )
}
