import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { declareConflict, withdrawConflict } from '~/modules/governance/commands/declare-conflict.server'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { ConflictForm } from '~/modules/governance/components/conflict-form'
import { ConflictItem } from '~/modules/governance/components/conflict-item'
import { conflictTakenBack, declaredConflict } from '~/modules/governance/forms-conflicts'
import { conflictMessages } from '~/modules/governance/messages/conflicts'
import { bodyPermissions, meetingPermissions } from '~/modules/governance/permissions'
import { seatHolders } from '~/modules/governance/queries-bodies.server'
import { conflictsOf } from '~/modules/governance/queries-conflicts.server'
import { meetingById } from '~/modules/governance/queries-meetings.server'
import { mayTouchConflicts } from '~/modules/governance/rules/conflict'
import { memberMeetingPath } from '~/modules/governance/rules/meeting-paths'
import { namesOf } from '~/modules/members/queries.server'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const meeting = await meetingById(params['id'] ?? '')
  if (!meeting?.bodyRules || !can(actor, meetingPermissions['governance.see-papers'], meeting.subject)) throw notFound()
  const [items, seated] = [await conflictsOf(meeting.id), await seatHolders(meeting.bodyRules, meeting.day)]
  const may = (userId: string) =>
    can(actor, bodyPermissions['governance.declare-conflict'], { ...meeting.subject, userId })
  const mine = seated.filter(may)
  const names = await namesOf(mine)
  const words = conflictMessages[locale]
  const isOpen = (pollStates: readonly string[]) => isOk(mayTouchConflicts(meeting.state, pollStates))
  return {
    meeting: { title: meeting.title, path: memberMeetingPath(meeting) },
    items: items.map(({ id, title, pollStates, conflicts }) => ({
      id,
      title,
      voted: pollStates.some((state) => state === 'open' || state === 'closed'),
      conflicts: conflicts.map(({ id: conflict, name, userId, source, reason }) => ({
        ...{ id: conflict, name, source, reason },
        mayTakeBack: source === 'declared' && may(userId) && isOpen(pollStates),
      })),
    })),
    open: mine.length === 0 ? [] : items.filter(({ pollStates }) => isOpen(pollStates)).map(({ id, title }) => ({ value: id, label: title })), // prettier-ignore
    members:
      mine.length === 1 && mine[0] === actor.id
        ? []
        : mine.map((id) => ({ value: id, label: id === actor.id ? words.myself : (names.get(id) ?? '') })),
    done: new URL(request.url).searchParams.get('fait'),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name].slice(0, 400) : '')
  const typed = { itemId: text('itemId'), userId: text('userId'), reason: text('reason') }
  const isDeclaration = fields['intent'] !== 'take-back'
  const parsed = isDeclaration ? parseForm(declaredConflict, fields) : parseForm(conflictTakenBack, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed }, { status: 400 })
  const outcome =
    'itemId' in parsed.ok
      ? await declareConflict(visitor.actor, { ...parsed.ok, userId: parsed.ok.userId || visitor.actor.id })
      : await withdrawConflict(visitor.actor, parsed.ok)
  if (isOk(outcome)) {
    const done = isDeclaration ? 'declare' : 'take-back'
    throw redirect(localPath(context, `/espace/seances/${params['id'] ?? ''}/conflits?fait=${done}`))
  }
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome, typed }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = conflictMessages[site.locale]
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function ConflictsPage() {
  const { meeting, items, open, members, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(conflictMessages)
  const errors = problemErrors(messages, answer?.problem, locale)
  const said = Object.entries(messages.done).find(([code]) => code === done)?.[1]
  return (
    <>
      <Wrap>
        <PageTitle back={[{ href: meeting.path, label: meeting.title }]} title={messages.title} lede={messages.lede} />
        {said && !answer ? (
          <Notice kind="success" live>
            <p>{said}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={errors} />
        {items.length === 0 ? <p>{messages.noItems}</p> : null}
      </Wrap>
      {items.map((item) => (
        <ConflictItem key={item.id} {...item} />
      ))}
      {open.length > 0 ? (
        <ConflictForm items={open} members={members} typed={answer?.typed ?? {}} errors={errors} />
      ) : null}
    </>
  )
}
