import { latestPageChanges } from '~/modules/editorial/queries.server'
import { labelNews } from '~/modules/label/queries-public.server'
import { isPageSlug, pagePath } from '~/modules/editorial/rules/editable-pages'
import { editorialMessages } from '~/modules/editorial/messages'
import type { Locale } from '~/platform/i18n/locale'

export type FeedEntry = {
  /** Names the entry for good: 'page:aide:3'. */
  id: string
  title: string
  path: string
  at: Date
  summary: string
}
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

const labels: FeedSource = async (locale, limit) => {
  const { feed } = editorialMessages[locale]
  const { granted, revoked } = await labelNews(limit)
  const noon = (day: string) => new Date(`${day}T11:00:00Z`)
  return [
    ...granted.map(({ id, number, title, organisation, grantedOn, application }) => ({
      id: `label:${id}`,
      title: feed.labelGranted(title),
      path: `/label/verifier/${number}`,
      at: application.decidedAt ?? noon(grantedOn),
      summary: `${organisation.name}, ${number}`,
    })),
    ...revoked.flatMap(({ id, number, title, organisation, revokedOn }) =>
      revokedOn === null
        ? []
        : [
            {
              id: `label-revoked:${id}`,
              title: feed.labelRevoked(title),
              path: `/label/verifier/${number}`,
              at: noon(revokedOn),
              summary: `${organisation.name}, ${number}`,
            },
          ],
    ),
  ]
}

/** What is new, for the feed; each module adds its source here. */
export const feedSources: readonly FeedSource[] = [pageChanges, labels]

const most = 50

/** The latest entries of every source. */
export async function feedEntries(locale: Locale): Promise<FeedEntry[]> {
  const found = await Promise.all(feedSources.map((source) => source(locale, most)))
  return found
    .flat()
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
    .slice(0, most)
}
