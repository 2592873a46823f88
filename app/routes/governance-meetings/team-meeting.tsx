import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { MeetingAgenda } from '~/modules/governance/components/meeting-agenda'
import { useMeetingKind } from '~/modules/governance/components/meeting-board'
import { CallAgainForm, MeetingDone, MeetingLinks } from '~/modules/governance/components/meeting-after'
import { MeetingCheck } from '~/modules/governance/components/meeting-check'
import { MeetingFacts, MeetingRulesList } from '~/modules/governance/components/meeting-facts'
import { AgendaItemActs, CancelForm, ConveneForm, SendingTable } from '~/modules/governance/components/meeting-prepare'
import { errorOf, meetingErrors } from '~/modules/governance/components/meeting-problems'
import { MeetingStatus } from '~/modules/governance/components/meeting-status'
import { meetingMessages } from '~/modules/governance/messages/meetings'
import { meetingPublicMessages } from '~/modules/governance/messages/meetings-public'
import { meetingTeamMessages } from '~/modules/governance/messages/meetings-team'
import { teamMeetingPath } from '~/modules/governance/rules/meeting-paths'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Section, WithAside, Wrap } from '~/ui/section'
import { SidePanel } from '~/ui/side-panel'
import { actOnMeeting } from './act-on-meeting.server'
import { meetingAt, meetingFor } from './load-meeting.server'
import { preparationOf } from './preparation.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor, meeting } = await meetingFor(
    request,
    context,
    params['id'],
    'governance.prepare-meeting',
    'governance.run-meeting',
  )
  return { ...(await preparationOf(request, meeting, visitor.actor)), done: doneIn(request) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const { id, body } = await meetingAt(request, params['id'])
  const result = await actOnMeeting(visitor.actor, id, fields)
  if ('done' in result) {
    const path = teamMeetingPath({ id: result.id ?? id, body })
    throw redirect(localPath(context, `${path}?fait=${result.done}${result.anchor ?? ''}`))
  }
  const { problem } = result
  if ('refused' in problem && problem.refused.code === 'not-found') throw notFound()
  return data({ problem, typed: typedOf(fields) }, { status: 'refused' in problem ? 409 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { list } = meetingTeamMessages[site.locale]
  const title = found?.meeting.title ?? list.title
  return pageMeta({ ...site, title, description: list.description, indexed: false })
}

export default function TeamMeeting() {
  const { meeting, items, findings, members, may, sending, secondCall, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { page, list } = useMessages(meetingTeamMessages)
  const words = useMessages(meetingMessages)
  const { page: publicPage } = useMessages(meetingPublicMessages)
  const errors = meetingErrors(answer?.problem, useLocale())
  const kind = useMeetingKind()(meeting)
  const path = teamMeetingPath(meeting)
  const draft = meeting.state === 'draft'
  const ready = findings.every(({ met }) => met)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/equipe/assemblees', label: list.title }]}
          kicker={kind}
          title={meeting.title}
          facts={<MeetingStatus state={meeting.state} />}
        />
        <MeetingDone code={answer ? null : done} />
        <ErrorSummary errors={errors} />
        <WithAside
          asideFirst
          aside={
            draft ? (
              <MeetingCheck findings={findings} version={meeting.statutesVersion} />
            ) : (
              <SidePanel title={publicPage.rules} lede={publicPage.rulesLede(meeting.statutesVersion)}>
                <MeetingRulesList meeting={meeting} />
              </SidePanel>
            )
          }
        >
          <h2>{page.facts}</h2>
          <MeetingFacts meeting={meeting} people link />
          <MeetingLinks meeting={meeting} may={may} />
          {secondCall || may.callAgain ? (
            <CallAgainForm meeting={meeting} second={secondCall} errors={errors} typed={answer?.typed ?? {}} />
          ) : null}
        </WithAside>
      </Wrap>
      <Section
        id="ordre-du-jour"
        title={words.agenda}
        tone="stone"
        action={
          draft && may.prepare ? (
            <ButtonLink kind="secondary" href={`${path}/points/nouveau`}>
              {page.addItem}
            </ButtonLink>
          ) : null
        }
      >
        <MeetingAgenda
          items={items}
          acts={(item, index) =>
            may.prepare && (draft || meeting.state === 'convened') ? (
              <AgendaItemActs item={item} index={index} count={items.length} meeting={meeting} draft={draft} />
            ) : null
          }
        />
      </Section>
      {sending ? (
        <Section id="envoi" title={page.sending} lede={<p>{page.sendingLede}</p>}>
          <SendingTable {...sending} path={path} />
          <Pagination
            page={sending.page}
            pages={sending.pages}
            hrefOf={(number) => `${pageHref(path, sending.state ? `envoi=${sending.state}` : '', number)}#envoi`}
          />
        </Section>
      ) : null}
      {may.prepare && (draft || meeting.state === 'convened') ? (
        <Wrap>
          {draft && ready ? <ConveneForm meeting={meeting} members={members} /> : null}
          <CancelForm
            meeting={meeting}
            error={errorOf(errors, 'reason')}
            typed={answer?.typed['intent'] === 'cancel' ? (answer.typed['reason'] ?? '') : ''}
          />
        </Wrap>
      ) : null}
    </>
  )
}
