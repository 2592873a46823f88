import { randomBytes } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, readOpenAct } from '~/composition/visitor.server'
import { tokenDigest } from '~/modules/accounts/tokens.server'
import { receiptOf } from '~/modules/governance/rules/receipt'
import { BallotDone, BallotForm, BallotPreview } from '~/modules/votations/components/ballot'
import { voterMessages } from '~/modules/votations/messages/voter'
import { voterByToken } from '~/modules/votations/queries.server'
import { notTakenBecause } from '~/modules/votations/rules/votation'
import { votationPath } from '~/modules/votations/rules/votation-paths'
import { textsOf, viewOf } from '~/modules/votations/view.server'
import { now } from '~/platform/clock.server'
import { fieldsOf } from '~/platform/http/form.server'
import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { fieldId } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { actOnBallot } from './cast.server'
import { votationAt } from './load-votation.server'

/** The right to vote that the link opens, in the votation that the address names. */
async function opened({ request, context, params }: LoaderFunctionArgs) {
  const { votation } = await votationAt(request, context, params['slug'])
  const found = await voterByToken(tokenDigest(params['token'] ?? ''))
  if (found?.votation.id !== votation.id) throw notFound()
  return { votation, voter: found.voter }
}

export async function loader(args: LoaderFunctionArgs) {
  const { votation, voter } = await opened(args)
  const because = notTakenBecause(votation, now())
  const page = {
    votation: await viewOf(votation),
    texts: textsOf(votation),
    used: voter.used,
    because,
    code: receiptOf(randomBytes(16)),
  }
  // The code is nobody else's: no cache keeps it.
  return data(page, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action(args: ActionFunctionArgs) {
  const { votation } = await opened(args)
  const { visitor, form } = await readOpenAct(args.request, args.context)
  const answer = await actOnBallot(votation, {
    actor: visitor.actor,
    token: args.params['token'] ?? '',
    fields: fieldsOf(form),
    locale: visitor.locale,
    clientAddress: args.context.clientAddress,
  })
  return data(answer, {
    status: answer.kind === 'problem' ? answer.status : 200,
    headers: { 'Cache-Control': 'no-store' },
  })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { ballotTitle, ballotLede } = voterMessages[site.locale]
  return pageMeta({ ...site, title: ballotTitle, description: ballotLede, indexed: false })
}

/** The id of a ballot's field: a question's fields carry the question's place. */
const idOf = (field: string): string => {
  const match = /^q(\d+)\.(.*)$/.exec(field)
  return match ? `${fieldId(match[2] ?? '')}-q${match[1]}` : fieldId(field)
}

export default function BallotPage() {
  const { votation, texts, used, because, code } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useMessages(voterMessages)
  const locale = useLocale()
  const errors = answer?.kind === 'problem' ? answer.errors : {}
  const title = (
    <PageTitle
      back={[{ href: votationPath(votation.debate), label: votation.title }]}
      kicker={votation.title}
      title={words.ballotTitle}
      lede={answer?.kind === 'done' ? undefined : words.ballotLede}
    />
  )
  if (answer?.kind === 'done')
    return (
      <>
        <Wrap>{title}</Wrap>
        <BallotDone votation={votation} answer={answer.answer} code={answer.code} />
      </>
    )
  if (answer?.kind === 'preview')
    return (
      <>
        <Wrap>{title}</Wrap>
        <BallotPreview votation={votation} choices={answer.choices} code={answer.code} used={used} />
      </>
    )
  const mayVote = because === null && (!used || votation.mayChange)
  return (
    <Wrap>
      {title}
      <ErrorSummary
        errors={Object.entries(errors).map(([field, message]) => ({
          message,
          ...(field ? { field, id: idOf(field) } : {}),
        }))}
      />
      {because === null ? (
        <p className="prose">{words.until(formatInstant(new Date(votation.closesAt), locale))}</p>
      ) : (
        <Notice>
          <p>{words.notTaken[because]}</p>
        </Notice>
      )}
      {used ? (
        <Notice kind="success" title={words.usedTitle}>
          <p>{words.used}</p>
          {mayVote ? <p>{words.usedChange}</p> : null}
        </Notice>
      ) : null}
      {mayVote ? (
        <BallotForm
          votation={votation}
          texts={texts}
          code={(answer?.kind === 'problem' ? answer.code : null) ?? code}
          used={used}
          typed={answer?.kind === 'problem' ? answer.typed : {}}
          errors={errors}
        />
      ) : null}
    </Wrap>
  )
}
