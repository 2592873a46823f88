import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { AnswerStory } from '~/modules/answers/components/answer-story'
import { CitedMarkdown } from '~/modules/answers/components/cited-markdown'
import { answerMessages } from '~/modules/answers/messages/answers'
import { answersOf, recommendationsOf } from '~/modules/answers/queries-answers.server'
import { answersPath, recommendationPath } from '~/modules/answers/rules/answer-paths'
import { viewOfAnswer } from '~/modules/answers/views.server'
import { contributionPath } from '~/modules/contributions/rules/paths'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Tag } from '~/ui/tag'
import { debateAt, readNumber } from './load-debate.server'

export const headers = publicPage

/** What leads to the recommendation before or after. */
const stepTo = (one: { number: number; title: string } | undefined) => one && { number: one.number, title: one.title }

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const debate = await debateAt(request, context, params['slug'])
  const number = readNumber(params['number'])
  const all = await recommendationsOf(debate.id)
  const found = all.find((one) => one.number === number)
  if (!found) throw notFound()
  const answers = (await answersOf(debate.id)).filter((one) => one.recommendation.id === found.id)
  const at = all.indexOf(found)
  const { slug, title, isDemonstration } = debate
  return {
    debate: { slug, title, isDemonstration },
    number: found.number,
    title: found.title,
    text: found.text,
    sources: found.sources.map(({ contributionNumber }) => contributionNumber),
    answers: await Promise.all(answers.map(viewOfAnswer)),
    previous: stepTo(all[at - 1]),
    next: stepTo(all[at + 1]),
    today: today(),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { answers } = answerMessages[site.locale]
  return pageMeta({
    ...site,
    title: data ? `${data.title} (${data.debate.title})` : answers.title,
    description: data ? answers.description(data.debate.title) : answers.lede,
    indexed: data !== undefined && !data.debate.isDemonstration,
  })
}

export default function RecommendationPage() {
  const { debate, number, title, text, sources, answers, previous, next, today: day } = useLoaderData<typeof loader>()
  const words = useMessages(answerMessages)
  const { one } = words
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: debatePath(debate), label: debate.title },
            { href: answersPath(debate), label: words.answers.all },
          ]}
          kicker={words.recommendation(number)}
          title={title}
          facts={debate.isDemonstration ? <Tag>{words.demonstration}</Tag> : null}
        />
      </Wrap>
      <Section id="texte" title={one.text}>
        <CitedMarkdown text={text} debate={debate} />
        {sources.length > 0 ? (
          <>
            <h3>{one.sources}</h3>
            <ul>
              {sources.map((source) => (
                <li key={source}>
                  <Anchor href={contributionPath(debate, source)}>{one.source(source)}</Anchor>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Section>
      {answers.map((answer, index) => (
        <Section
          key={answer.id}
          id={`reponse-${String(index + 1)}`}
          title={one.answerOf(answer.body)}
          tone={index % 2 === 0 ? 'stone' : 'paper'}
        >
          <AnswerStory answer={answer} today={day} />
        </Section>
      ))}
      <Wrap>
        <nav className="pagination" aria-label={words.answers.list}>
          {previous ? (
            <Anchor className="pagination-step" rel="prev" href={recommendationPath(debate, previous.number)}>
              {one.previous(previous.number, previous.title)}
            </Anchor>
          ) : null}
          {next ? (
            <Anchor className="pagination-step" rel="next" href={recommendationPath(debate, next.number)}>
              {one.next(next.number, next.title)}
            </Anchor>
          ) : null}
        </nav>
      </Wrap>
    </>
  )
}
