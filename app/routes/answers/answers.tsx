import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { AnswerTable } from '~/modules/answers/components/recommendation-list'
import { StandingStatus } from '~/modules/answers/components/standing'
import { answerMessages } from '~/modules/answers/messages/answers'
import { answersOf } from '~/modules/answers/queries-answers.server'
import { standings } from '~/modules/answers/rules/answer'
import { boardPath, reportPath } from '~/modules/answers/rules/answer-paths'
import { lineOf } from '~/modules/answers/views.server'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { formatDate, formatNumber, withColon } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { NextStep } from '~/ui/next-step'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Tag } from '~/ui/tag'
import { Term } from '~/ui/term'
import { debateAt } from './load-debate.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const debate = await debateAt(request, context, params['slug'])
  const lines = (await answersOf(debate.id)).map(lineOf)
  const { slug, title, isDemonstration, answersDueOn } = debate
  const waits = lines.some(({ standing }) => standing === 'awaited' || standing === 'overdue')
  return {
    debate: { slug, title, isDemonstration },
    lines,
    dueOn: waits ? answersDueOn : null,
    counts: standings.flatMap((standing) => {
      const count = lines.filter((line) => line.standing === standing).length
      return count > 0 ? [{ standing, count }] : []
    }),
    today: today(),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { answers } = answerMessages[site.locale]
  const debate = data?.debate
  return pageMeta({
    ...site,
    title: debate ? withColon(answers.title, debate.title, site.locale) : answers.title,
    description: debate ? answers.description(debate.title) : answers.lede,
    indexed: debate !== undefined && !debate.isDemonstration,
  })
}

export default function AnswersPage() {
  const { debate, lines, dueOn, counts, today: day } = useLoaderData<typeof loader>()
  const { answers, demonstration, debates } = useMessages(answerMessages)
  const locale = useLocale()
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: '/debats', label: debates },
            { href: debatePath(debate), label: debate.title },
          ]}
          kicker={debate.title}
          title={answers.title}
          lede={answers.lede}
          facts={
            <>
              {dueOn ? (
                <span>
                  {answers.due(formatDate(dueOn, locale))} <Term today={day} dueOn={dueOn} />
                </span>
              ) : null}
              {debate.isDemonstration ? <Tag>{demonstration}</Tag> : null}
            </>
          }
        />
        {lines.length === 0 ? (
          <EmptyState title={answers.none}>
            <p>{answers.noneText}</p>
          </EmptyState>
        ) : null}
      </Wrap>
      {lines.length > 0 ? (
        <>
          <Section id="etat" title={answers.counts} tone="stone">
            <ul className="standings">
              {counts.map(({ standing, count }) => (
                <li key={standing}>
                  <strong className="standings-count">{formatNumber(count, locale)}</strong>{' '}
                  <StandingStatus standing={standing} />
                </li>
              ))}
            </ul>
          </Section>
          <Section id="recommandations" title={answers.list}>
            <AnswerTable caption={answers.list} lines={lines} />
          </Section>
        </>
      ) : null}
      <Wrap>
        <NextStep
          action={
            <>
              <ButtonLink href={reportPath(debate)}>{answers.report}</ButtonLink>
              <ButtonLink kind="secondary" href={boardPath}>
                {answers.board}
              </ButtonLink>
            </>
          }
        >
          <p>{lines.length === 0 ? answers.noneText : answers.after}</p>
        </NextStep>
      </Wrap>
    </>
  )
}
