import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { garantsSubject, inOfficeOf } from '~/modules/debates/queries-garants.server'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { decideBlock } from '~/modules/votations/commands/decide-block.server'
import { BlockList, type BlockRow } from '~/modules/votations/components/block-list'
import { VotationDone } from '~/modules/votations/components/team-acts'
import { votationErrors } from '~/modules/votations/components/votation-problems'
import { blockForm } from '~/modules/votations/forms'
import { teamVotationMessages } from '~/modules/votations/messages/team'
import { votationPermissions } from '~/modules/votations/permissions'
import { blocksOf, debateOfVotation } from '~/modules/votations/queries.server'
import { anomaliesPath, votationPath } from '~/modules/votations/rules/votation-paths'
import { viewOf } from '~/modules/votations/view.server'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { tried } from './act-on-votation.server'

/** For the team, and for the garants of this debate. */
async function watched({ request, context, params }: LoaderFunctionArgs) {
  const visitor = await requireSignedIn(request, context)
  const found = isId(params['id'] ?? '') ? await debateOfVotation(params['id'] ?? '') : null
  const garants = garantsSubject(found ? await inOfficeOf(found.debate.id) : [])
  if (!found?.votation || !can(visitor.actor, votationPermissions['votations.see-anomalies'], garants)) throw notFound()
  const { votation } = found
  const isTime = votation.state === 'open' || votation.state === 'closed'
  const mayDecide = isTime && can(visitor.actor, votationPermissions['votations.decide-block'], garants)
  return { visitor, votation, mayDecide }
}

export async function loader(args: LoaderFunctionArgs) {
  const { votation, mayDecide } = await watched(args)
  const blocks = await blocksOf(votation)
  return {
    votation: await viewOf(votation),
    mayDecide,
    done: doneIn(args.request),
    blocks: blocks.map(({ id, number, votes, marked, decision, reason }): BlockRow => ({
      ...{ id, number, votes, marked, reason },
      decision: decision === 'kept' || decision === 'set-aside' ? decision : null,
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { votation } = await watched(args)
  const { visitor, form } = await readAct(args.request, args.context)
  const fields = fieldsOf(form)
  const result = await tried(
    blockForm,
    fields,
    (input) => decideBlock(visitor.actor, { votationId: votation.id, ...input }),
    'decide',
  )
  if ('done' in result) throw redirect(localPath(args.context, `${anomaliesPath(votation.debate)}?fait=${result.done}`))
  if ('refused' in result.problem && result.problem.refused.code === 'not-found') throw notFound()
  return data({ problem: result.problem, typed: typedOf(fields) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { block } = teamVotationMessages[site.locale]
  return pageMeta({ ...site, title: block.title, description: block.lede, indexed: false })
}

export default function Anomalies() {
  const { votation, blocks, mayDecide, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { block: words } = useMessages(teamVotationMessages)
  const errors = votationErrors(answer?.problem, useLocale())
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: debatePath(votation.debate), label: votation.debate.title },
          { href: votationPath(votation.debate), label: votation.title },
        ]}
        title={words.title}
        lede={words.lede}
      />
      <VotationDone code={answer ? null : done} />
      <ErrorSummary errors={errors} />
      {mayDecide || blocks.length === 0 ? null : (
        <Notice>
          <p>{words.onlyGarants}</p>
        </Notice>
      )}
      <BlockList blocks={blocks} mayDecide={mayDecide} typed={answer?.typed ?? {}} errors={errors} />
    </Wrap>
  )
}
