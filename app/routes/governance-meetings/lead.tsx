import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { MeetingDone } from '~/modules/governance/components/meeting-after'
import { MeetingAgenda } from '~/modules/governance/components/meeting-agenda'
import { AnnounceForm, LeadItem, OpeningForm, ClosingForms } from '~/modules/governance/components/meeting-lead'
import { SittingLinks } from '~/modules/governance/components/sitting-links'
import { MeetingLive } from '~/modules/governance/components/meeting-live'
import { meetingErrors } from '~/modules/governance/components/meeting-problems'
import { MeetingStatus } from '~/modules/governance/components/meeting-status'
import { meetingMessages } from '~/modules/governance/messages/meetings'
import { meetingLiveMessages } from '~/modules/governance/messages/meetings-live'
import { meetingTeamMessages } from '~/modules/governance/messages/meetings-team'
import { liveStateOf } from '~/modules/governance/queries-live.server'
import { agendaView, meetingView } from '~/modules/governance/queries-meeting-pages.server'
import { meetingPath, teamMeetingPath } from '~/modules/governance/rules/meeting-paths'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Actions, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Island } from '~/ui/island'
import { PageTitle } from '~/ui/page-title'
import { Section, WithAside, Wrap } from '~/ui/section'
import { actAsChair } from './act-as-chair.server'
import { meetingAt, meetingFor } from './load-meeting.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { meeting } = await meetingFor(request, context, params['id'], 'governance.run-meeting')
  const live = await liveStateOf(meeting.id)
  if (!live || meeting.state === 'draft' || meeting.state === 'cancelled') throw notFound()
  return {
    meeting: await meetingView(meeting),
    items: await agendaView(meeting, true),
    live,
    stream: `${meetingPath(meeting)}/flux`,
    current: meeting.currentItemId,
    announcement: meeting.announcement,
    done: doneIn(request),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const meeting = await meetingAt(request, params['id'])
  const result = await actAsChair(visitor.actor, meeting, fields)
  if ('done' in result) {
    const path = `${teamMeetingPath(meeting)}/seance`
    throw redirect(localPath(context, `${path}?fait=${result.done}${result.anchor ?? ''}`))
  }
  const { problem } = result
  if ('refused' in problem && problem.refused.code === 'not-found') throw notFound()
  return data({ problem, typed: typedOf(fields) }, { status: 'refused' in problem ? 409 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { lead, lede } = meetingLiveMessages[site.locale]
  return pageMeta({ ...site, title: lead.title, description: lede, indexed: false })
}

export default function Lead() {
  const { meeting, items, live, stream, current, announcement, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { lead, now } = useMessages(meetingLiveMessages)
  const { page } = useMessages(meetingTeamMessages)
  const words = useMessages(meetingMessages)
  const errors = meetingErrors(answer?.problem, useLocale())
  const isOpen = meeting.state === 'open'
  const path = teamMeetingPath(meeting)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: path, label: meeting.title }]}
          title={lead.title}
          facts={<MeetingStatus state={meeting.state} />}
        />
        <MeetingDone code={answer ? null : done} />
        <ErrorSummary errors={errors} />
        <WithAside
          aside={<Island name="meeting-live" of={MeetingLive} props={{ first: live, stream, votes: false }} />}
        >
          {meeting.state === 'convened' ? <OpeningForm meeting={meeting} /> : null}
          {meeting.state === 'convened' || isOpen ? (
            <>
              <AnnounceForm announcement={answer?.typed['text'] ?? announcement} errors={errors} />
              <Actions>
                <ButtonLink kind="secondary" href={`${path}/presences`}>
                  {page.door}
                </ButtonLink>
                <ButtonLink kind="secondary" href={`${meetingPath(meeting)}/salle`}>
                  {lead.roomLink}
                </ButtonLink>
              </Actions>
            </>
          ) : (
            <p>
              {now} · {words.states[meeting.state]}
            </p>
          )}
        </WithAside>
      </Wrap>
      <Section id="ordre-du-jour" title={words.agenda} tone="stone">
        <MeetingAgenda
          items={items}
          current={current}
          acts={(item) => (
            <LeadItem
              meeting={meeting}
              item={item}
              isOpen={isOpen}
              isCurrent={item.id === current}
              errors={answer?.typed['itemId'] === item.id ? errors : []}
              typed={answer?.typed['itemId'] === item.id ? answer.typed : {}}
            />
          )}
        />
        {meeting.body === null ? null : <SittingLinks id={meeting.id} />}
      </Section>
      {isOpen ? (
        <Wrap>
          <ClosingForms meeting={meeting} quorumMissing={live.quorum.asked && !live.quorum.reached} />
        </Wrap>
      ) : null}
    </>
  )
}
