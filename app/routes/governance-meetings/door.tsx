import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { MeetingDone } from '~/modules/governance/components/meeting-after'
import { DoorSearch, DoorTable, PaperProxyForm } from '~/modules/governance/components/meeting-door'
import { meetingErrors } from '~/modules/governance/components/meeting-problems'
import { MeetingQuorum } from '~/modules/governance/components/meeting-quorum'
import { MeetingStatus } from '~/modules/governance/components/meeting-status'
import { meetingLiveMessages } from '~/modules/governance/messages/meetings-live'
import { teamMeetingPath } from '~/modules/governance/rules/meeting-paths'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Section, WithAside, Wrap } from '~/ui/section'
import { actAtDoor } from './act-at-door.server'
import { doorOf } from './door.server'
import { meetingAt, meetingFor } from './load-meeting.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { meeting } = await meetingFor(request, context, params['id'], 'governance.record-attendance')
  if (meeting.state !== 'convened' && meeting.state !== 'open') throw notFound()
  return { ...(await doorOf(request, meeting, params['member'] ?? null)), done: doneIn(request) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const meeting = await meetingAt(request, params['id'])
  const result = await actAtDoor(visitor.actor, meeting, fields)
  if ('done' in result) throw redirect(localPath(context, `${teamMeetingPath(meeting)}/presences?fait=${result.done}`))
  const { problem } = result
  if ('refused' in problem && problem.refused.code === 'not-found') throw notFound()
  return data({ problem, typed: typedOf(fields) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { door } = meetingLiveMessages[site.locale]
  return pageMeta({ ...site, title: door.title, description: door.lede, indexed: false })
}

export default function Door() {
  const { meeting, words, found, one, here, page, pages, total, quorum, colleges, done } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(meetingLiveMessages)
  const { door } = messages
  const errors = meetingErrors(answer?.problem, useLocale())
  const path = `${teamMeetingPath(meeting)}/presences`
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: teamMeetingPath(meeting), label: meeting.title }]}
          title={one ? one.name : door.title}
          lede={one ? null : door.lede}
          facts={<MeetingStatus state={meeting.state} />}
        />
        <MeetingDone code={answer ? null : done} />
        <ErrorSummary errors={errors} />
        <WithAside aside={quorum ? <MeetingQuorum quorum={quorum} /> : null}>
          {one ? (
            <DoorTable rows={[one]} colleges={colleges} caption={door.one} path={path} />
          ) : (
            <>
              <DoorSearch words={words} path={path} />
              {found ? <DoorTable rows={found} colleges={colleges} caption={door.foundCaption} path={path} /> : null}
            </>
          )}
        </WithAside>
      </Wrap>
      {one ? null : (
        <>
          <Section id="presents" title={door.here} tone="stone">
            <DoorTable
              rows={here}
              colleges={colleges}
              caption={door.shown(String(here.length), String(total))}
              path={path}
              empty={door.nobody}
            />
            <Pagination page={page} pages={pages} hrefOf={(number) => pageHref(path, '', number)} />
          </Section>
          <Section id="procuration" title={messages.proxyPaper}>
            <PaperProxyForm errors={errors} typed={answer?.typed ?? {}} path={path} />
          </Section>
        </>
      )}
    </>
  )
}
