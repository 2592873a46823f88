import { useMessages } from '~/platform/i18n/react'
import { EmptyState } from '~/ui/empty-state'
import { territoryMessages } from '../messages'
import { type ListedPlace, PlaceTable } from './place-table'

/** What a search found, or what to try instead; `more` where not all of it is shown. */
export function FoundPlaces({ query, places, more }: { query: string; places: readonly ListedPlace[]; more: boolean }) {
  const messages = useMessages(territoryMessages)
  if (places.length === 0) return <EmptyState level={3} title={messages.nothingFound} />
  return (
    <>
      <PlaceTable
        caption={messages.searchTitle(query)}
        captionHidden
        places={places}
        show={['kind', 'departement', 'postcodes']}
      />
      {more ? <p className="soft">{messages.moreFound}</p> : null}
    </>
  )
}
