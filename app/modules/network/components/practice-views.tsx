import { useMessages } from '~/platform/i18n/react'
import { FilterLinks } from '~/ui/filter-links'
import { practicesMessages } from '../messages/practices'

/** Two ways to see the same practices: the map, the list. */
export function PracticeViews({ current, query }: { current: 'map' | 'list'; query: string }) {
  const messages = useMessages(practicesMessages)
  return (
    <FilterLinks
      label={messages.views}
      links={[
        { href: `/reseau/carte${query}`, label: messages.asMap, isCurrent: current === 'map' },
        { href: `/reseau/pratiques${query}`, label: messages.asList, isCurrent: current === 'list' },
      ]}
    />
  )
}
