import type { ReactNode } from 'react'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import { NoticeBoard } from '~/ui/notice-board'
import { eventMessages } from '../messages/events'
import { whenInWords } from '../messages/when'
import { eventPath } from '../rules/event-paths'
import type { EventView } from '../rules/event-view'
import { EventStatus, useSeatsSaid, useWhereSaid } from './event-facts'

/** Events as on a town hall's board: what, when and where, and the seats. */
export function EventBoard({
  events,
  empty,
  level = 3,
  hrefOf = eventPath,
}: {
  events: readonly EventView[]
  empty?: ReactNode
  level?: 2 | 3 | 4
  hrefOf?: (event: EventView) => string
}) {
  const words = useMessages(eventMessages)
  const locale = useLocale()
  const seats = useSeatsSaid()
  const where = useWhereSaid()
  return (
    <NoticeBoard
      level={level}
      empty={empty}
      items={events.map((event) => ({
        id: event.id,
        kind: words.kinds[event.kind],
        title: event.title,
        href: hrefOf(event),
        facts: (
          <>
            {capital(whenInWords(event, locale))}
            <span className="row-more">
              {[where(event), event.isDemonstration ? words.demonstration.toLowerCase() : '']
                .filter((part) => part !== '')
                .join(', ')}
            </span>
          </>
        ),
        term: event.state === 'cancelled' ? <EventStatus state="cancelled" /> : seats(event),
      }))}
    />
  )
}
