import { parisWall } from '../../../platform/pure/paris-time'

type Known = Record<'kind' | 'title' | 'description' | 'organiser' | 'startsOn' | 'endsOn' | 'format', string> &
  Record<'place' | 'access' | 'link' | 'registration', string> & {
    startsAt: Date | null
    endsAt: Date | null
    latitude: number | null
    longitude: number | null
    capacity: number | null
    closesOn: string | null
    programmeItemId: string | null
  }

const hourOf = (instant: Date | null): string => (instant ? parisWall(instant).time : '')

/** An event as its form shows it, with its commune's name and code; the commune chosen stays chosen while its name does. */
export function typedEvent(event: Known, commune: { name: string; code: string }): Record<string, string> {
  const { kind, title, description, organiser, format, place, access, link, registration } = event
  const { latitude, longitude, startsOn, endsOn } = event
  return {
    ...{ kind, title, description, organiser, format, place, access, link, registration },
    date: startsOn,
    time: hourOf(event.startsAt),
    endTime: hourOf(event.endsAt),
    endDate: endsOn === startsOn ? '' : endsOn,
    commune: commune.name,
    communeCode: commune.code,
    communeAsked: commune.name,
    position: latitude === null || longitude === null ? '' : `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`,
    capacity: event.capacity === null ? '' : String(event.capacity),
    closesOn: event.closesOn ?? '',
    programmeItemId: event.programmeItemId ?? '',
  }
}
