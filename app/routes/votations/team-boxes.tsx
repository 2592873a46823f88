import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath } from '~/composition/visitor.server'
import { BoxForm, BoxList } from '~/modules/votations/components/paper-boxes'
import { RegisterCheck } from '~/modules/votations/components/register-check'
import { VotationDone } from '~/modules/votations/components/team-acts'
import { votationErrors } from '~/modules/votations/components/votation-problems'
import { teamVotationMessages } from '~/modules/votations/messages/team'
import { boxesOf } from '~/modules/votations/queries.server'
import { teamBoxesPath, teamVotationPath } from '~/modules/votations/rules/votation-paths'
import { viewOf } from '~/modules/votations/view.server'
import { doneIn } from '~/platform/http/done-of.server'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { actOnBoxes } from './act-on-boxes.server'
import { knownVotation } from './load-votation.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor, votation } = await knownVotation(request, context, params['id'])
  const boxes = await boxesOf(votation.id)
  return {
    votation: await viewOf(votation),
    done: doneIn(request),
    boxes: boxes.map(({ id, number, place, heldOn, countedBy, record, voters, spoiled, fileId, ...box }) => ({
      ...{ id, number, place, heldOn, countedBy, record, voters, spoiled, fileId },
      isConfirmed: box.confirmedById !== null,
      mayConfirm: box.enteredById !== visitor.actor.id,
      struckOff: box._count.signed,
    })),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, votation } = await knownVotation(request, context, params['id'])
  const result = await actOnBoxes(request, context, visitor, votation)
  if ('done' in result) throw redirect(localPath(context, `${teamBoxesPath(votation.debate)}?fait=${result.done}`))
  return 'lines' in result ? data(result) : data(result, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { box } = teamVotationMessages[site.locale]
  return pageMeta({ ...site, title: box.title, description: box.lede, indexed: false })
}

/** The form of the page that an answer is about. */
const formOf = (intent: string | undefined) => (intent === 'confirm' || intent === 'register' ? intent : 'record')

export default function TeamBoxes() {
  const { votation, boxes, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { box: words } = useMessages(teamVotationMessages)
  const locale = useLocale()
  const failed = answer && !('lines' in answer) ? answer : undefined
  const errors =
    failed?.message === undefined
      ? votationErrors(failed?.problem, locale)
      : [{ field: 'scan', message: failed.message }]
  const typed: Readonly<Record<string, string>> = answer?.typed ?? {}
  const form = formOf(typed['intent'])
  const of = (which: typeof form) => (form === which ? { typed, errors } : { typed: {}, errors: [] })
  const byList = votation.identification === 'list'
  const mayChange = votation.state === 'open' || votation.state === 'closed'
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: teamVotationPath(votation.debate), label: votation.title }]}
          title={words.title}
          lede={words.lede}
        />
        <VotationDone code={answer ? null : done} />
        <ErrorSummary errors={errors} />
        <p className="prose">{words.few(formatNumber(votation.leastShown, locale))}</p>
        <BoxList boxes={boxes} questions={votation.questions} {...of('confirm')} mayChange={mayChange} />
      </Wrap>
      {mayChange && byList ? (
        <Section id="registre" title={words.registerTitle} lede={<p>{words.registerLede}</p>}>
          <RegisterCheck
            typed={form === 'register' ? (typed['identifiers'] ?? '') : ''}
            errors={of('register').errors}
            lines={answer && 'lines' in answer ? answer.lines : null}
          />
        </Section>
      ) : null}
      {mayChange ? (
        <Section id="saisir" title={words.add} tone="stone">
          <BoxForm questions={votation.questions} {...of('record')} communes={failed?.communes ?? []} byList={byList} />
        </Section>
      ) : null}
    </>
  )
}
