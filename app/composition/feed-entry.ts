/** Something new, as the feeds tell it. */
export type FeedEntry = {
  /** Names the entry for good: 'page:aide:3'. */
  id: string
  title: string
  path: string
  at: Date
  summary: string
}

/** The latest entries first; the id settles equal times. */
export const newestFirst = (entries: readonly FeedEntry[], most: number): FeedEntry[] =>
  entries.toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1)).slice(0, most)
