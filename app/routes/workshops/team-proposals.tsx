import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { pageNumber } from '~/modules/members/forms'
import { acceptProposal } from '~/modules/workshops/commands/accept-proposal.server'
import { declineProposal } from '~/modules/workshops/commands/decline-proposal.server'
import { Done } from '~/modules/workshops/components/notebook-frame'
import { ProposalList } from '~/modules/workshops/components/proposal-list'
import { type Problem, workshopErrors } from '~/modules/workshops/components/workshop-problems'
import { acceptForm, declineForm } from '~/modules/workshops/forms'
import { teamWorkshopMessages } from '~/modules/workshops/messages/team'
import { proposalsOf } from '~/modules/workshops/queries-proposals.server'
import { answerDays } from '~/modules/workshops/rules/proposal'
import { teamWorkshopPath, teamWorkshopsPath } from '~/modules/workshops/rules/workshop-paths'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { addDays, civilDateOf } from '~/platform/pure/civil-date'
import { isOk } from '~/platform/pure/outcome'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Pagination } from '~/ui/pagination'
import { Section, Wrap } from '~/ui/section'
import { teamDebate } from './load.server'

export async function loader(args: LoaderFunctionArgs) {
  const { debate } = await teamDebate(args)
  const page = pageNumber(new URL(args.request.url).searchParams.get('page'))
  const { waiting, answered, pages } = await proposalsOf(debate.id, page)
  const shown = (list: typeof waiting) =>
    list.map(({ id, kind, state, title, text, commune, place, period, name, reason, confirmedAt }) => ({
      ...{ id, kind, state, title, text, commune, place, period, name, reason },
      dueOn: confirmedAt && addDays(civilDateOf(confirmedAt), answerDays),
    }))
  return {
    debate: { id: debate.id, title: debate.title },
    ...{ waiting: shown(waiting), answered: shown(answered), page: Math.min(page, pages), pages },
    done: doneIn(args.request),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const again = (problem: Problem, status: number) => {
    if ('refused' in problem && problem.refused.code === 'not-found') throw notFound()
    return data({ problem, typed: typedOf(fields) }, { status })
  }
  if (fields['intent'] === 'accept') {
    const parsed = parseForm(acceptForm, fields)
    if (!('ok' in parsed)) return again(parsed, 422)
    const outcome = await acceptProposal(visitor.actor, parsed.ok)
    if (!isOk(outcome)) return again(outcome, 409)
    const { debateId, workshopId } = outcome.ok
    throw redirect(localPath(context, `${teamWorkshopPath(debateId, { id: workshopId })}?fait=retenue`))
  }
  const parsed = parseForm(declineForm, fields)
  if (!('ok' in parsed)) return again(parsed, 422)
  const outcome = await declineProposal(visitor.actor, parsed.ok)
  if (!isOk(outcome)) return again(outcome, 409)
  throw redirect(localPath(context, `${teamWorkshopsPath(params['id'] ?? '')}/propositions?fait=declinee`))
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { proposals } = teamWorkshopMessages[site.locale]
  const title = `${proposals.title}, ${found?.debate.title ?? ''}`
  return pageMeta({ ...site, title, description: proposals.lede, indexed: false })
}

export default function TeamProposals() {
  const { debate, waiting, answered, page, pages, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { proposals, list, common } = useMessages(teamWorkshopMessages)
  const errors = workshopErrors(answer?.problem, useLocale())
  const path = `${teamWorkshopsPath(debate.id)}/propositions`
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: '/equipe/debats', label: common.debates },
            { href: teamDebatePath(debate), label: debate.title },
            { href: teamWorkshopsPath(debate.id), label: list.title },
          ]}
          kicker={debate.title}
          title={proposals.title}
          lede={proposals.lede}
        />
        <Done code={answer ? null : done} />
        <ErrorSummary errors={errors} />
      </Wrap>
      <Section id="a-repondre" title={proposals.waiting} tone="stone">
        {waiting.length === 0 ? (
          <EmptyState level={3} title={proposals.noneWaiting}>
            <p>{proposals.noneWaitingText}</p>
          </EmptyState>
        ) : (
          <ProposalList proposals={waiting} typed={answer?.typed ?? {}} errors={errors} />
        )}
      </Section>
      <Section id="repondues" title={proposals.answered}>
        {answered.length === 0 ? <p className="soft">{proposals.noneAnswered}</p> : null}
        <ProposalList proposals={answered} typed={{}} errors={[]} />
        <Pagination page={page} pages={pages} hrefOf={(number) => `${path}?page=${number}`} />
      </Section>
    </>
  )
}
