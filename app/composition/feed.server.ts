import { publicDebateMessages } from '~/modules/debates/messages/public'
import { latestDebateNews, latestDebates } from '~/modules/debates/queries-news.server'
import { debatePath, newsPath } from '~/modules/debates/rules/debate-paths'
import { latestPageChanges } from '~/modules/editorial/queries.server'
import { eventMessages } from '~/modules/events/messages/events'
import { publicEventMessages } from '~/modules/events/messages/public'
import { dayInWords } from '~/modules/events/messages/when'
import { latestEvents } from '~/modules/events/queries-lists.server'
import { eventPath } from '~/modules/events/rules/event-paths'
import { eventKinds } from '~/modules/events/rules/event'
import { decisionMessages } from '~/modules/governance/messages/decisions'
import { meetingPublicMessages } from '~/modules/governance/messages/meetings-public'
import { bodyNames, nameOfBody } from '~/modules/governance/queries-bodies.server'
import { latestDecisions } from '~/modules/governance/queries-decisions.server'
import { latestMeetingNews } from '~/modules/governance/queries-meeting-news.server'
import { meetingPath } from '~/modules/governance/rules/meeting-paths'
import { letterMessages } from '~/modules/circles/messages/letters'
import { sentLetters } from '~/modules/circles/queries-letters.server'
import { isPageSlug, pagePath } from '~/modules/editorial/rules/editable-pages'
import { editorialMessages } from '~/modules/editorial/messages'
import { formatInstant } from '~/platform/i18n/format'
import { landingMessages } from '~/modules/network/messages/landing'
import { entryNews } from '~/modules/network/queries-entries.server'
import { entryPath } from '~/modules/network/rules/found-entry'
import type { Locale } from '~/platform/i18n/locale'

import { answerNews } from './answers-news.server'
import { type FeedEntry, newestFirst } from './feed-entry'
import { labelEntries } from './label-entries.server'

export type FeedSource = (locale: Locale, limit: number) => Promise<FeedEntry[]>

const pageChanges: FeedSource = async (locale, limit) =>
  (await latestPageChanges(locale, limit)).flatMap(({ slug, version, title, note, publishedAt }) =>
    isPageSlug(slug)
      ? [
          {
            id: `page:${slug}:${version}`,
            title: editorialMessages[locale].feed.pageChanged(title),
            path: pagePath(slug),
            at: publishedAt,
            summary: note,
          },
        ]
      : [],
  )

const labels: FeedSource = (locale, limit) => labelEntries(locale, limit)

const decisions: FeedSource = async (locale, limit) => {
  const [rows, names] = await Promise.all([latestDecisions(limit), bodyNames()])
  const { feed, feedOutcomes } = decisionMessages[locale]
  return rows.map(({ number, title, body, outcome, createdAt }) => ({
    id: `decision:${number}`,
    title: feed(feedOutcomes[outcome], title),
    path: `/decisions/${number}`,
    at: createdAt,
    summary: `${number}, ${nameOfBody(names, body, locale)}`,
  }))
}

const meetings: FeedSource = async (locale, limit) => {
  const { feed } = meetingPublicMessages[locale]
  return (await latestMeetingNews(limit)).map(({ id, event, title, place, startsAt, at }) => ({
    id: `meeting-${event}:${id}`,
    title: feed[event](title),
    path: meetingPath({ id, body: null }),
    at,
    summary: [formatInstant(startsAt, locale), place].filter((text) => text !== '').join(', '),
  }))
}

const events: FeedSource = async (locale, limit) => {
  const { kinds } = eventMessages[locale]
  const { feed } = publicEventMessages[locale]
  return (await latestEvents(limit)).flatMap(({ id, slug, title, kind, startsOn, publishedAt }) => {
    const known = eventKinds.find((one) => one === kind)
    if (!publishedAt || !known) return []
    const path = eventPath({ slug })
    return [
      {
        id: `event:${id}`,
        title: feed.announced(kinds[known], title),
        path,
        at: publishedAt,
        summary: dayInWords(startsOn, locale),
      },
    ]
  })
}

const practices: FeedSource = async (locale, limit) =>
  (await entryNews(limit)).flatMap(({ id, kind, slug, title, publishedAt, place }) =>
    publishedAt
      ? [
          {
            id: `entry:${id}`,
            title: landingMessages[locale].feed[kind](title),
            path: entryPath(kind, slug),
            at: publishedAt,
            summary: place,
          },
        ]
      : [],
  )

const debateNews: FeedSource = async (locale, limit) => {
  const { news } = publicDebateMessages[locale]
  const [told, announced] = await Promise.all([latestDebateNews(limit), latestDebates(limit)])
  return [
    ...told.map(({ id, title, debate, publishedAt }) => ({
      id: `debate-news:${id}`,
      title: news.feedEntry(debate.title, title),
      path: `${newsPath(debate)}#n-${id}`,
      at: publishedAt,
      summary: debate.title,
    })),
    ...announced.flatMap(({ id, slug, title, question, publishedAt }) =>
      publishedAt
        ? [
            {
              id: `debate:${id}`,
              title: news.announced(title),
              path: debatePath({ slug }),
              at: publishedAt,
              summary: question,
            },
          ]
        : [],
    ),
  ]
}

const letters: FeedSource = async (locale) =>
  (await sentLetters()).letters.map(({ slug, title, community, sentAt }) => ({
    id: `letter:${slug}`,
    title: letterMessages[locale].feed(title),
    path: `/lettres/${slug}`,
    at: new Date(sentAt),
    summary: community,
  }))

/** What bodies answer to the recommendations of debates. */
const answers: FeedSource = answerNews

/** What is new, for the feed; each module adds its source here. */
export const feedSources: readonly FeedSource[] = [
  pageChanges,
  labels,
  decisions,
  meetings,
  events,
  practices,
  letters,
  answers,
  debateNews,
  letters,
]

const most = 50

/** The latest entries of every source. */
export async function feedEntries(locale: Locale): Promise<FeedEntry[]> {
  const found = await Promise.all(feedSources.map((source) => source(locale, most)))
  return newestFirst(found.flat(), most)
}
