import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, readOpenAct, requireSignedIn, visitorOf } from '~/composition/visitor.server'
import { VoteBallot, VotePreview, VoteReceipt, VoteSecrecy } from '~/modules/governance/components/vote-ballot'
import { VoteClosed } from '~/modules/governance/components/vote-closed'
import { VoteHead, VoteWaits } from '~/modules/governance/components/vote-head'
import { votePageMessages } from '~/modules/governance/messages/votes-page'
import { isId } from '~/platform/pure/ids'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { Wrap } from '~/ui/section'
import { castBallot } from './cast-ballot.server'
import { loadVote, searchBallot } from './load-vote.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await visitorOf(request, context)
  const id = params['id'] ?? ''
  const found = isId(id) ? await loadVote(actor, id) : null
  if (!found) throw notFound()
  // The codes of its forms are nobody else's: no cache keeps them.
  return data(found, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const id = params['id'] ?? ''
  const typed = form.get('code')
  if (form.get('intent') === 'find') {
    const search = isId(id) && typeof typed === 'string' ? await searchBallot(visitor.actor, id, typed) : null
    if (!search) throw notFound()
    return data({ kind: 'search' as const, search })
  }
  const { actor } = await requireSignedIn(request, context)
  const answer = isId(id) ? await castBallot(actor, id, form, visitor.locale) : null
  if (!answer) throw notFound()
  return data(answer, { status: answer.kind === 'problem' ? answer.status : 200 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { description } = votePageMessages[site.locale]
  return pageMeta({ ...site, title: found?.title ?? '', description, indexed: found?.state === 'closed' })
}

export default function VotePage() {
  const vote = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useMessages(votePageMessages)
  const errors = answer?.kind === 'problem' ? answer.errors : {}
  if (answer?.kind === 'preview' || answer?.kind === 'done')
    return (
      <>
        <VoteHead vote={vote} />
        {answer.kind === 'done' ? (
          <VoteReceipt id={vote.id} code={answer.code} answer={answer.answer} />
        ) : (
          <VotePreview
            poll={vote}
            right={answer.right}
            of={vote.rights.find(({ id }) => id === answer.right)?.of ?? null}
            code={answer.code}
            choice={answer.choice}
          />
        )}
        <VoteSecrecy {...vote} />
      </>
    )
  return (
    <>
      {answer?.kind === 'problem' ? (
        <Wrap>
          <ErrorSummary
            errors={Object.entries(errors).map(([field, message]) => ({
              message,
              ...(field ? { field, id: `champ-${field.replace('.', '-')}-${answer.right.slice(-6)}` } : {}),
            }))}
          />
        </Wrap>
      ) : null}
      <VoteHead vote={vote} />
      {vote.state === 'open' ? (
        <>
          <VoteWaits vote={vote} />
          {vote.mayVote
            ? vote.rights.map((right) => {
                const isAnswered = answer?.kind === 'problem' && answer.right === right.id
                return (
                  <VoteBallot
                    key={right.id}
                    poll={vote}
                    right={isAnswered && answer.code && right.used === null ? { ...right, code: answer.code } : right}
                    typed={isAnswered ? answer.typed : {}}
                    errors={isAnswered ? errors : {}}
                  />
                )
              })
            : null}
          <VoteSecrecy {...vote} />
        </>
      ) : vote.closed ? (
        <VoteClosed vote={vote} closed={vote.closed} search={answer?.kind === 'search' ? answer.search : null} />
      ) : (
        <Wrap>
          <p>{vote.state === 'cancelled' ? words.cancelled : vote.state === 'draft' ? words.draft : words.counting}</p>
        </Wrap>
      )}
    </>
  )
}
