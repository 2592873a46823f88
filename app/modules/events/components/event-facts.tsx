import type { MarkdownNode } from '~/modules/editorial/rules/markdown'
import { Markdown } from '~/modules/editorial/components/markdown'
import { placePath } from '~/modules/territory/rules/place'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import { type Definition, DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { Status, type StatusKind } from '~/ui/status'
import { eventMessages } from '../messages/events'
import { publicEventMessages } from '../messages/public'
import { whenInWords } from '../messages/when'
import type { EventState } from '../rules/event'
import type { EventView } from '../rules/event-view'

const marks: Readonly<Record<EventState, StatusKind>> = {
  draft: 'draft',
  published: 'info',
  held: 'met',
  cancelled: 'revoked',
}

export function EventStatus({ state }: { state: EventState }) {
  const { states } = useMessages(eventMessages)
  return <Status kind={marks[state]}>{states[state]}</Status>
}

/** '24 personnes inscrites, 6 places libres': counts, and no name. */
export function useSeatsSaid(): (event: EventView) => string {
  const words = useMessages(eventMessages)
  const locale = useLocale()
  return ({ registration, taken, left, waiting, state, attended }) => {
    const said = (count: number) => formatNumber(count, locale)
    if (state === 'held') return attended === null ? '' : words.came(attended, said(attended))
    if (registration === 'none') return words.free
    return [
      // A first visitor is not told that nobody comes.
      taken === 0 ? words.opened : words.registered(taken, said(taken)),
      ...(left === null ? [] : [words.left(left, said(left))]),
      ...(waiting > 0 ? [words.waiting(waiting, said(waiting))] : []),
    ].join(', ')
  }
}

/** Where, in one line: the room and the commune, or that it is on line. */
export function useWhereSaid(): (event: EventView) => string {
  const words = useMessages(eventMessages)
  return ({ format, place, territory }) => {
    const where = [place, territory].filter((part) => part !== '').join(', ')
    if (format === 'online') return words.online
    return format === 'both' && where !== '' ? `${where}, ${words.online.toLowerCase()}` : where
  }
}

/** When, where, how to come, seats, who organises: what one needs to come. */
export function EventFacts({ event, access }: { event: EventView; access: MarkdownNode[] }) {
  const words = useMessages(eventMessages)
  const { page } = useMessages(publicEventMessages)
  const locale = useLocale()
  const seats = useSeatsSaid()(event)
  const place = [event.place, event.territory].filter((part) => part !== '').join(', ')
  const online = event.format === 'online' ? page.onlineOnly : event.format === 'both' ? page.onlineToo : ''
  const closes = event.closesOn ? page.closesOn(formatDate(event.closesOn, locale)) : ''
  const items: (Definition | null)[] = [
    {
      term: words.when,
      value: (
        <>
          <time dateTime={event.startsAt?.toISOString() ?? event.startsOn}>{capital(whenInWords(event, locale))}</time>
          {event.startsAt ? null : <span className="row-more soft">{words.hoursUnknown}</span>}
        </>
      ),
    },
    {
      term: words.where,
      value: (
        <>
          {event.format === 'online' ? null : place || page.placeUnknown}
          {online ? <span className={event.format === 'online' ? undefined : 'row-more'}>{online}</span> : null}
          {event.territoryCode ? (
            <span className="row-more">
              <Anchor href={placePath(event.territoryCode)}>{page.territory}</Anchor>
            </span>
          ) : null}
        </>
      ),
    },
    access.length > 0 ? { term: words.how, value: <Markdown nodes={access} /> } : null,
    seats === ''
      ? null
      : {
          term: event.state === 'held' ? words.attendance : words.seats,
          value: (
            <>
              {seats}
              {event.closed === null && closes ? <span className="row-more soft">{closes}</span> : null}
            </>
          ),
        },
    event.organiser === '' ? null : { term: words.organiser, value: event.organiser },
  ]
  return <DefinitionList items={items.filter((item) => item !== null)} />
}
