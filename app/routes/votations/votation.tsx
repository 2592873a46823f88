import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { DebateNotices } from '~/modules/debates/components/debate-parts'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import {
  VotationProcedure,
  VotationQuestions,
  VotationRules,
  VotationStatus,
} from '~/modules/votations/components/votation-facts'
import { VotationResults } from '~/modules/votations/components/votation-results'
import { votationMessages } from '~/modules/votations/messages/votations'
import { receiptPath, voterPath } from '~/modules/votations/rules/votation-paths'
import { resultsOf, textsOf, viewOf } from '~/modules/votations/view.server'
import { publicPage } from '~/platform/http/public-page'
import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { NextStep } from '~/ui/next-step'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { Tag } from '~/ui/tag'
import { votationAt } from './load-votation.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { votation } = await votationAt(request, context, params['slug'])
  return {
    votation: await viewOf(votation),
    debate: { state: votation.debate.state, pausedOn: votation.debate.pausedOn },
    introduction: readMarkdown(votation.introduction),
    texts: textsOf(votation),
    results: await resultsOf(votation),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { votation, description } = votationMessages[site.locale]
  const indexed = found !== undefined && !found.votation.isDemonstration && found.votation.state !== 'draft'
  return pageMeta({ ...site, title: found?.votation.title ?? votation, description, indexed })
}

export default function VotationPage() {
  const { votation, debate: held, introduction, texts, results } = useLoaderData<typeof loader>()
  const words = useMessages(votationMessages)
  const locale = useLocale()
  const instant = (text: string) => formatInstant(new Date(text), locale)
  const { state, debate } = votation
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: debatePath(debate), label: debate.title }]}
          kicker={words.votation}
          title={votation.title}
          facts={
            <>
              <VotationStatus state={state} />
              {votation.isDemonstration ? <Tag>{words.demonstration}</Tag> : null}
            </>
          }
          actions={
            <>
              {votation.isTaking ? <ButtonLink href={voterPath(debate)}>{words.vote}</ButtonLink> : null}
              {state === 'draft' || state === 'announced' ? null : (
                <ButtonLink kind="secondary" href={receiptPath(debate)}>
                  {words.receiptLink}
                </ButtonLink>
              )}
            </>
          }
        />
        {held.pausedOn ? <DebateNotices debate={held} /> : null}
        {state === 'draft' ? (
          <Notice>
            <p>{words.draft}</p>
          </Notice>
        ) : null}
        {state === 'cancelled' ? (
          <Notice kind="warning" title={words.cancelled}>
            <p>{votation.reason}</p>
          </Notice>
        ) : null}
        {votation.isTaking ? (
          <Notice kind="success">
            <p>{words.openUntil(instant(votation.closesAt))}</p>
          </Notice>
        ) : state === 'announced' ? (
          <Notice>
            <p>{words.opensIn(instant(votation.opensAt))}</p>
          </Notice>
        ) : null}
        {state === 'counting' || ((state === 'closed' || state === 'open') && !votation.isTaking) ? (
          <Notice>
            <p>{state === 'counting' ? words.counting : words.closedWaits}</p>
          </Notice>
        ) : null}
        <Markdown nodes={introduction} />
      </Wrap>
      {results ? <VotationResults votation={votation} results={results} /> : null}
      <VotationQuestions votation={votation} texts={texts} />
      <VotationRules votation={votation} />
      <VotationProcedure state={state} />
      {results ? (
        <Wrap>
          <NextStep title={words.next} action={<ButtonLink href={debatePath(debate)}>{words.toDebate}</ButtonLink>}>
            <p>{words.nextCounted}</p>
          </NextStep>
        </Wrap>
      ) : state === 'cancelled' ? null : (
        <Wrap>
          <NextStep
            title={words.next}
            action={votation.isTaking ? <ButtonLink href={voterPath(debate)}>{words.vote}</ButtonLink> : null}
          >
            <p>{words.nextText}</p>
          </NextStep>
        </Wrap>
      )}
    </>
  )
}
