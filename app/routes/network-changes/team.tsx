import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { answerReport } from '~/modules/network/commands/answer-report.server'
import { removeEntry } from '~/modules/network/commands/remove-entry.server'
import { ModerationBoard } from '~/modules/network/components/moderation-board'
import { changeMessages } from '~/modules/network/messages/changes'
import { changeSentence } from '~/modules/network/messages/change-sentences'
import { networkActs } from '~/modules/network/permissions'
import { changesToDecide } from '~/modules/network/queries-confirming.server'
import { openReports, removedEntries } from '~/modules/network/queries-history.server'
import { memberMessages } from '~/modules/members/messages'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, networkActs['network.moderate'], null)) throw notFound()
  const [changes, reports, removed] = await Promise.all([changesToDecide(actor.id), openReports(), removedEntries()])
  return {
    changes: changes.map((change) => ({ ...change, proposedAt: change.proposedAt.toISOString() })),
    reports: reports.map((report) => ({ ...report, createdAt: report.createdAt.toISOString() })),
    removed,
    done: new URL(request.url).searchParams.get('fait'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  if (!can(visitor.actor, networkActs['network.moderate'], null)) throw notFound()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const id = text('id')
  const isReport = text('intent') === 'answer'
  const outcome = isReport
    ? await answerReport(visitor.actor, { id, upheld: text('upheld') === 'yes', answer: text('answer').slice(0, 2000) })
    : await removeEntry(visitor.actor, {
        id,
        remove: text('intent') === 'remove',
        reason: text('reason').slice(0, 500),
      })
  if ('refused' in outcome) {
    const message =
      outcome.refused.code === 'reason-needed' && isReport
        ? changeMessages[visitor.locale].team.answerRequired
        : changeSentence(outcome.refused, visitor.locale)
    return data({ errors: [{ message }], id, answer: text('answer') }, 409)
  }
  const what = isReport ? 'repondu' : text('intent') === 'remove' ? 'retire' : 'remis'
  return redirect(localPath(context, `/equipe/reseau?fait=${what}`))
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = changeMessages[site.locale].team
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function NetworkTeam() {
  const { done, ...board } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { team } = useMessages(changeMessages)
  const { desk } = useMessages(memberMessages)
  const dones: Readonly<Record<string, string>> = {
    repondu: team.answered,
    retire: team.removed,
    remis: team.restored,
    reuni: team.mergeDone,
  }
  return (
    <Wrap>
      <PageTitle title={team.title} lede={team.lede} back={[{ href: '/equipe', label: desk.team.title }]} />
      {done && dones[done] ? (
        <Notice kind="success" live>
          {dones[done]}
        </Notice>
      ) : null}
      <ErrorSummary errors={answer?.errors ?? []} />
      <ModerationBoard {...board} typed={answer ? { id: answer.id, answer: answer.answer } : null} />
    </Wrap>
  )
}
