import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { MeetingAgenda } from '~/modules/governance/components/meeting-agenda'
import { useMeetingKind } from '~/modules/governance/components/meeting-board'
import { MeetingFacts, MeetingRulesList } from '~/modules/governance/components/meeting-facts'
import { MeetingProcedure } from '~/modules/governance/components/meeting-procedure'
import { MeetingStatus } from '~/modules/governance/components/meeting-status'
import { SittingLinks } from '~/modules/governance/components/sitting-links'
import { meetingMessages } from '~/modules/governance/messages/meetings'
import { meetingPublicMessages } from '~/modules/governance/messages/meetings-public'
import { meetingPermissions } from '~/modules/governance/permissions'
import { agendaView, meetingView, secondCallOf } from '~/modules/governance/queries-meeting-pages.server'
import { meetingPath, memberMeetingPath } from '~/modules/governance/rules/meeting-paths'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ButtonLink } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, WithAside, Wrap } from '~/ui/section'
import { SidePanel } from '~/ui/side-panel'
import { meetingAt } from './load-meeting.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await visitorOf(request, context)
  const meeting = await meetingAt(request, params['id'])
  if (!can(actor, meetingPermissions['governance.see-meeting'], meeting.subject)) throw notFound()
  const papers = can(actor, meetingPermissions['governance.see-papers'], meeting.subject)
  const second = await secondCallOf(meeting.id)
  const view = await meetingView(meeting)
  // What a committee talks of may name people: its agenda is its members'. The members' own is everyone's to know of.
  const items = papers || meeting.body === null ? await agendaView(meeting, papers) : null
  return {
    meeting: { ...view, chair: papers ? view.chair : null, secretary: papers ? view.secretary : null, link: '' },
    items,
    papers,
    second: second && second.state !== 'draft' ? { id: second.id, body: second.body } : null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { page, index } = meetingPublicMessages[site.locale]
  const title = data?.meeting.title ?? index.title
  const date = data ? formatDate(data.meeting.day, site.locale) : ''
  return pageMeta({ ...site, title, description: page.description(title, date) })
}

export default function PublicMeeting() {
  const { meeting, items, papers, second } = useLoaderData<typeof loader>()
  const { page, index } = useMessages(meetingPublicMessages)
  const words = useMessages(meetingMessages)
  const locale = useLocale()
  const kind = useMeetingKind()(meeting)
  const path = meetingPath(meeting)
  const { state } = meeting
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            meeting.body === null
              ? { href: '/assemblees', label: index.title }
              : { href: '/seances', label: index.sittingsTitle },
          ]}
          kicker={kind}
          title={meeting.title}
          lede={formatDate(meeting.day, locale)}
          facts={<MeetingStatus state={state} />}
          actions={
            <>
              {state === 'minutes-published' ? (
                <ButtonLink href={`${path}/proces-verbal.pdf`}>{page.minutes}</ButtonLink>
              ) : papers || meeting.body === null ? (
                <ButtonLink href={memberMeetingPath(meeting)}>{page.memberPage}</ButtonLink>
              ) : null}
              {state === 'convened' ? (
                <ButtonLink kind="secondary" href={`${path}/calendrier.ics`}>
                  {page.calendar}
                </ButtonLink>
              ) : null}
            </>
          }
        />
        {state === 'cancelled' ? (
          <Notice kind="warning" title={page.cancelledTitle}>
            <p>{meeting.reason}</p>
          </Notice>
        ) : null}
        {meeting.reason === 'no-quorum' ? (
          <Notice kind="warning" title={page.adjournedTitle}>
            <p>{second ? <Anchor href={meetingPath(second)}>{page.secondCall}</Anchor> : page.adjourned}</p>
          </Notice>
        ) : null}
        <WithAside
          aside={
            <SidePanel title={page.rules} lede={page.rulesLede(meeting.statutesVersion)}>
              <MeetingRulesList meeting={meeting} />
              <p>
                <Anchor href="/statuts">{page.statutes}</Anchor>
              </p>
            </SidePanel>
          }
        >
          <h2>{page.facts}</h2>
          <MeetingFacts meeting={meeting} people={papers} link={false} />
        </WithAside>
      </Wrap>
      <Section id="ordre-du-jour" title={words.agenda} tone="stone">
        {items ? <MeetingAgenda items={items} /> : null}
        {papers && meeting.body !== null ? <SittingLinks id={meeting.id} /> : null}
        {papers ? null : <p className="soft">{items ? page.membersOnly : page.participantsOnly}</p>}
      </Section>
      <Section id="deroulement" title={meeting.body === null ? index.procedure : index.procedureOfSitting}>
        <MeetingProcedure current={state} />
      </Section>
    </>
  )
}
