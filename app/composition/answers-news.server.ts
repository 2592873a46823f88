import { answerMessages } from '~/modules/answers/messages/answers'
import { latestAnswers } from '~/modules/answers/queries-answers.server'
import { recommendationPath } from '~/modules/answers/rules/answer-paths'
import type { Locale } from '~/platform/i18n/locale'
import type { FeedEntry } from './feed-entry'

/** The latest answers of bodies to recommendations, for the feeds. */
export async function answerNews(locale: Locale, limit: number): Promise<FeedEntry[]> {
  const { feed, statuses } = answerMessages[locale]
  return (await latestAnswers(limit)).map(({ id, status, givenAt, body, recommendation, debate }) => ({
    id: `answer:${id}`,
    title: feed(body, statuses[status]),
    path: recommendationPath(debate, recommendation.number),
    at: givenAt,
    summary: `${recommendation.title} (${debate.title})`,
  }))
}
