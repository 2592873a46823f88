import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { decideItem } from '~/modules/governance/commands/decide-item.server'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { SittingItemSection } from '~/modules/governance/components/sitting-item'
import { itemDecision } from '~/modules/governance/forms-sittings'
import { conflictMessages } from '~/modules/governance/messages/conflicts'
import { sittingMessages } from '~/modules/governance/messages/sittings'
import { bodyPermissions, meetingPermissions } from '~/modules/governance/permissions'
import { meetingById } from '~/modules/governance/queries-meetings.server'
import { itemsToDecide, votedOutcome } from '~/modules/governance/queries-sittings.server'
import { memberMeetingPath } from '~/modules/governance/rules/meeting-paths'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const meeting = await meetingById(params['id'] ?? '')
  if (!meeting?.bodyRules || !can(actor, meetingPermissions['governance.see-papers'], meeting.subject)) throw notFound()
  const held = meeting.state === 'open' || meeting.state === 'closed'
  const items = []
  for (const { id, title, text, polls, decision } of await itemsToDecide(meeting.id)) {
    const voted = polls.length > 0 ? ((await votedOutcome(id)) === null ? 'waiting' : 'counted') : 'hands'
    items.push({ id, title, text, number: decision?.number ?? null, vote: voted as 'hands' | 'waiting' | 'counted' })
  }
  return {
    meeting: { id: meeting.id, title: meeting.title, path: memberMeetingPath(meeting) },
    items,
    held,
    mayDecide: held && can(actor, bodyPermissions['governance.decide-item'], meeting.subject),
    done: new URL(request.url).searchParams.has('fait'),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const typed: Record<string, string> = {}
  for (const name of ['itemId', 'reason', 'for', 'against', 'abstain', 'chair']) {
    const value = fields[name]
    if (typeof value === 'string') typed[name] = value.slice(0, 11_000)
  }
  const parsed = parseForm(itemDecision, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed }, { status: 400 })
  const outcome = await decideItem(visitor.actor, parsed.ok)
  if (isOk(outcome)) throw redirect(localPath(context, `/espace/seances/${params['id'] ?? ''}/decisions?fait=inscrite`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome, typed }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = sittingMessages[site.locale]
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function SittingDecisions() {
  const { meeting, items, held, mayDecide, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(sittingMessages)
  const conflicts = useMessages(conflictMessages)
  const errors = problemErrors(messages, answer?.problem, locale)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: meeting.path, label: meeting.title }]}
          title={messages.title}
          lede={messages.lede}
          facts={<Anchor href={`/espace/seances/${meeting.id}/conflits`}>{conflicts.title}</Anchor>}
        />
        {done && !answer ? (
          <Notice kind="success" live>
            <p>{messages.done}</p>
          </Notice>
        ) : null}
        {held ? null : <Notice>{messages.notHeld}</Notice>}
        <ErrorSummary errors={errors} />
        {items.length === 0 ? <p>{messages.none}</p> : null}
      </Wrap>
      {items.map((item) => {
        const mine = answer?.typed['itemId'] === item.id
        return (
          <SittingItemSection
            key={item.id}
            item={item}
            mayDecide={mayDecide}
            typed={mine ? answer.typed : {}}
            errors={mine ? errors : []}
          />
        )
      })}
    </>
  )
}
