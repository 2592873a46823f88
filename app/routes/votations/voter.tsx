import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readOpenAct } from '~/composition/visitor.server'
import { communesFor } from '~/modules/members/queries.server'
import { askToVote } from '~/modules/votations/commands/ask-to-vote.server'
import { enterByList } from '~/modules/votations/commands/enter-by-list.server'
import { votationErrors } from '~/modules/votations/components/votation-problems'
import { VoterForm } from '~/modules/votations/components/voter-forms'
import { askForm, listForm } from '~/modules/votations/forms'
import { voterMessages } from '~/modules/votations/messages/voter'
import { notTakenBecause } from '~/modules/votations/rules/votation'
import { ballotPath, votationPath, voterPath } from '~/modules/votations/rules/votation-paths'
import { viewOf } from '~/modules/votations/view.server'
import { now } from '~/platform/clock.server'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { votationAt } from './load-votation.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { votation } = await votationAt(request, context, params['slug'])
  return {
    votation: await viewOf(votation),
    because: notTakenBecause(votation, now()),
    sent: doneIn(request) === 'envoye',
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { votation } = await votationAt(request, context, params['slug'])
  const { visitor, form } = await readOpenAct(request, context)
  const fields = fieldsOf(form)
  const sent = () => redirect(localPath(context, `${voterPath(votation.debate)}?fait=envoye`))
  // Only a program fills a field that nobody sees: it is told that all went well.
  if (fields['site']) return sent()
  const where = { votationId: votation.id, clientAddress: context.clientAddress }
  const answer = (problem: NonNullable<Parameters<typeof votationErrors>[0]>, status: number, communes = []) =>
    data({ problem, typed: typedOf(fields), communes }, { status })
  if (votation.identification === 'list') {
    const read = parseForm(listForm, fields)
    if (!('ok' in read)) return answer(read, 422)
    const { identifier, code } = read.ok
    const outcome = await enterByList(visitor.actor, { ...where, identifier, code })
    if (isOk(outcome)) return redirect(localPath(context, ballotPath(votation.debate, outcome.ok.token)))
    if (outcome.refused.code === 'not-found') throw notFound()
    return answer(outcome, outcome.refused.code === 'too-often' ? 429 : 409)
  }
  const read = parseForm(askForm, fields)
  if (!('ok' in read)) return answer(read, 422)
  const { sworn: _sworn, ...asked } = read.ok
  const outcome = await askToVote(visitor.actor, { ...asked, ...where, locale: visitor.locale })
  if (isOk(outcome)) return sent()
  const { code } = outcome.refused
  if (code === 'not-found') throw notFound()
  const communes = code === 'commune-choose' ? await communesFor(asked.commune) : []
  return data(
    {
      problem: outcome,
      typed: typedOf(fields),
      communes: communes.map(({ code: commune, name, postcodes }) => ({
        code: commune,
        name,
        postcode: postcodes[0] ?? null,
      })),
    },
    { status: code === 'too-often' ? 429 : 409 },
  )
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = voterMessages[site.locale]
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function VoterPage() {
  const { votation, because, sent } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useMessages(voterMessages)
  const locale = useLocale()
  const errors = votationErrors(answer?.problem, locale)
  const byList = votation.identification === 'list'
  return (
    <Wrap>
      <PageTitle
        back={[{ href: votationPath(votation.debate), label: votation.title }]}
        kicker={votation.title}
        title={byList ? words.listTitle : words.title}
        lede={byList ? words.listLede : words.lede}
      />
      <ErrorSummary errors={errors} />
      {because !== null ? (
        <Notice>
          <p>{words.notTaken[because]}</p>
        </Notice>
      ) : sent && !answer ? (
        <Notice kind="success" title={words.sentTitle} live>
          <p>{words.sent}</p>
          <ButtonLink kind="quiet" href={votationPath(votation.debate)}>
            {words.toVotation}
          </ButtonLink>
        </Notice>
      ) : (
        <>
          <p className="prose">{words.until(formatInstant(new Date(votation.closesAt), locale))}</p>
          <VoterForm
            votation={votation}
            typed={answer?.typed ?? {}}
            errors={errors}
            communes={answer?.communes ?? []}
          />
        </>
      )}
    </Wrap>
  )
}
