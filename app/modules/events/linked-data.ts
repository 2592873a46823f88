import type { EventFormat } from './rules/event'
import { eventPath } from './rules/event-paths'
import type { EventView } from './rules/event-view'

const modes: Readonly<Record<EventFormat, string>> = {
  'in-person': 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  both: 'MixedEventAttendanceMode',
}
const inSchema = (word: string): string => `https://schema.org/${word}`

/** An event in the words of schema.org, for whoever reads pages by program. It says no more than the page. */
export function eventAsLinkedData(event: EventView, description: string, origin: string) {
  const { startsAt, endsAt, startsOn, endsOn, format, state, organiser, capacity, left } = event
  const address = [event.place, event.territory].filter((part) => part !== '').join(', ')
  const place = {
    '@type': 'Place',
    name: event.place || event.territory,
    address,
    ...(event.latitude !== null && event.longitude !== null
      ? { geo: { '@type': 'GeoCoordinates', latitude: event.latitude, longitude: event.longitude } }
      : {}),
  }
  const online = { '@type': 'VirtualLocation', url: origin + eventPath(event) }
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    description,
    url: origin + eventPath(event),
    startDate: startsAt?.toISOString() ?? startsOn,
    endDate: endsAt?.toISOString() ?? endsOn,
    eventStatus: inSchema(state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'),
    eventAttendanceMode: inSchema(modes[format]),
    location: format === 'online' ? online : format === 'both' ? [place, online] : place,
    ...(organiser ? { organizer: { '@type': 'Organization', name: organiser } } : {}),
    ...(capacity === null ? {} : { maximumAttendeeCapacity: capacity }),
    ...(left === null ? {} : { remainingAttendeeCapacity: left }),
  }
}
