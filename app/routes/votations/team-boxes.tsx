import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath } from '~/composition/visitor.server'
import { BoxForm, BoxList } from '~/modules/votations/components/paper-boxes'
import { VotationDone } from '~/modules/votations/components/team-acts'
import { votationErrors } from '~/modules/votations/components/votation-problems'
import { teamVotationMessages } from '~/modules/votations/messages/team'
import { boxesOf } from '~/modules/votations/queries.server'
import { teamBoxesPath, teamVotationPath } from '~/modules/votations/rules/votation-paths'
import { viewOf } from '~/modules/votations/view.server'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { actOnBoxes } from './act-on-boxes.server'
import { doneIn, knownVotation } from './load-votation.server'

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
    })),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, votation } = await knownVotation(request, context, params['id'])
  const result = await actOnBoxes(request, context, visitor, votation)
  if ('done' in result) throw redirect(localPath(context, `${teamBoxesPath(votation.debate)}?fait=${result.done}`))
  return data(result, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { box } = teamVotationMessages[site.locale]
  return pageMeta({ ...site, title: box.title, description: box.lede, indexed: false })
}

export default function TeamBoxes() {
  const { votation, boxes, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { box: words } = useMessages(teamVotationMessages)
  const locale = useLocale()
  const errors =
    answer?.message === undefined
      ? votationErrors(answer?.problem, locale)
      : [{ field: 'scan', message: answer.message }]
  const typed: Readonly<Record<string, string>> = answer?.typed ?? {}
  const isConfirming = typed['intent'] === 'confirm'
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
        <BoxList
          boxes={boxes}
          questions={votation.questions}
          typed={isConfirming ? typed : {}}
          errors={isConfirming ? errors : []}
          mayChange={mayChange}
        />
      </Wrap>
      {mayChange ? (
        <Section id="saisir" title={words.add} tone="stone">
          <BoxForm
            questions={votation.questions}
            typed={isConfirming ? {} : typed}
            errors={isConfirming ? [] : errors}
            communes={answer?.communes ?? []}
          />
        </Section>
      ) : null}
    </>
  )
}
