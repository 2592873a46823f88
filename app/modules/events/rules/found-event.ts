import { plainText, readMarkdown } from '../../editorial/rules/markdown'
import { eventPath } from './event-paths'

/** An event as search finds it: the same whether it is indexed when it is announced or with everything else. */
export const foundEvent = ({
  slug,
  title,
  description,
  organiser,
  place,
  territory,
  report,
}: Record<'slug' | 'title' | 'description' | 'organiser' | 'place' | 'territory' | 'report', string>) => ({
  url: eventPath({ slug }),
  title,
  body: [place, territory, organiser, plainText(readMarkdown(description)), plainText(readMarkdown(report))].join(' '),
})
export const foundEventKind = 'event'
