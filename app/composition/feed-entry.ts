/** Something new, as the feeds tell it. */
export type FeedEntry = {
  /** Names the entry for good: 'page:aide:3'. */
  id: string
  title: string
  path: string
  at: Date
  summary: string
}
