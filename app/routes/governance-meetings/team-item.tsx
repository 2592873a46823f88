import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { agendaSubjects } from '~/composition/agenda-subjects.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound } from '~/composition/visitor.server'
import { MeetingItemForm, MeetingItemPapers } from '~/modules/governance/components/meeting-item-form'
import { errorOf, meetingErrors } from '~/modules/governance/components/meeting-problems'
import { MeetingAgenda } from '~/modules/governance/components/meeting-agenda'
import { meetingTeamMessages } from '~/modules/governance/messages/meetings-team'
import { agendaView } from '~/modules/governance/queries-meeting-pages.server'
import { agendaItemById } from '~/modules/governance/queries-meetings.server'
import { resolutionKindsFor } from '~/modules/governance/rules/agenda'
import { teamMeetingPath } from '~/modules/governance/rules/meeting-paths'
import { isId } from '~/platform/pure/ids'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { actOnItem } from './act-on-item.server'
import { meetingAt, meetingFor } from './load-meeting.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { meeting, visitor } = await meetingFor(request, context, params['id'], 'governance.prepare-meeting')
  const itemId = params['item'] ?? ''
  const isNew = itemId === 'nouveau'
  const row = isId(itemId) ? await agendaItemById(itemId) : null
  if (isNew ? meeting.state !== 'draft' : row?.meetingId !== meeting.id) throw notFound()
  const subjects = await agendaSubjects(meeting.subject.bodyRole, visitor.locale)
  // A page that knows what is to be voted leads here with its subject.
  const asked = subjects.find(({ value }) => value === new URL(request.url).searchParams.get('sujet'))
  const item = isNew ? null : ((await agendaView(meeting, true)).find(({ id }) => id === itemId) ?? null)
  return {
    of: { id: meeting.id, body: meeting.body, title: meeting.title },
    item,
    typed: row
      ? {
          ...{ title: row.title, text: row.text, speaker: row.speaker, kind: row.kind },
          resolutionKind: row.resolutionKind ?? '',
          subject: row.subject ?? '',
        }
      : asked && { title: asked.label, kind: 'resolution', subject: asked.value },
    subjects,
    resolutionKinds: resolutionKindsFor(meeting.statutes.statutes, meeting).map(({ id, name }) => ({ id, name })),
    mayEdit: meeting.state === 'draft' && !row?.initiativeId,
    mayAttach: meeting.state === 'draft' || meeting.state === 'convened',
    mayRemovePapers: meeting.state === 'draft',
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { id, body } = await meetingAt(request, params['id'])
  const result = await actOnItem(request, context, { meetingId: id, itemId: params['item'] ?? '' })
  if ('done' in result) {
    const path = teamMeetingPath({ id, body })
    throw redirect(localPath(context, `${path}${result.to}?fait=${result.done}#ordre-du-jour`))
  }
  return data(result, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { item, list } = meetingTeamMessages[site.locale]
  const title = found?.item ? item.editTitle : item.newTitle
  return pageMeta({ ...site, title, description: list.description, indexed: false })
}

export default function AgendaItemPage() {
  const found = useLoaderData<typeof loader>()
  const { of, item, typed, resolutionKinds, subjects, mayEdit, mayAttach, mayRemovePapers } = found
  const answer = useActionData<typeof action>()
  const { item: messages, list } = useMessages(meetingTeamMessages)
  const locale = useLocale()
  const errors = answer && 'message' in answer ? [answer] : meetingErrors(answer?.problem, locale)
  const path = teamMeetingPath(of)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: '/equipe/assemblees', label: list.title },
            { href: path, label: of.title },
          ]}
          title={item ? messages.editTitle : messages.newTitle}
        />
        <ErrorSummary errors={errors} />
        {mayEdit || !item ? (
          <MeetingItemForm
            typed={(answer && 'typed' in answer ? answer.typed : null) ?? typed ?? {}}
            errors={errors}
            resolutionKinds={resolutionKinds}
            subjects={subjects}
          />
        ) : (
          <>
            <Notice kind="info">
              <p>{messages.fixed}</p>
            </Notice>
            <MeetingAgenda items={[item]} level={2} />
          </>
        )}
      </Wrap>
      {item && mayAttach ? (
        <Section id="documents" title={messages.documents} tone="stone">
          <MeetingItemPapers
            item={item}
            error={errorOf(errors, 'files')}
            action={`${path}/points/${item.id}`}
            mayRemove={mayRemovePapers}
          />
        </Section>
      ) : null}
      {item && mayEdit ? (
        <Wrap>
          <Confirm
            title={messages.removeItem}
            values={{ intent: 'remove' }}
            confirmLabel={messages.removeItem}
            cancelHref={path}
          >
            <p>{messages.removeText}</p>
          </Confirm>
        </Wrap>
      ) : null}
    </>
  )
}
