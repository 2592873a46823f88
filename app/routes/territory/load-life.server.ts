import { eventsAt } from '~/modules/events/queries-lists.server'
import { practicePage, practicesOf } from '~/modules/network/queries-practices.server'
import { openFilter, type PracticeFilter, practiceQuery } from '~/modules/network/rules/practice-filter'
import { nearestCommune } from '~/modules/territory/queries-place.server'
import type { PlaceDetails } from '~/modules/territory/queries.server'
import type { Place } from '~/modules/territory/rules/place'

const most = 5

const pointOf = ({ latitude, longitude }: Place) =>
  latitude === null || longitude === null ? null : { latitude, longitude }

/** A bassin de vie is a point: its practices are those around it. */
const filterOf = ({ kind, code }: Place): PracticeFilter =>
  kind === 'bassin' ? { ...openFilter, near: { place: code } } : { ...openFilter, territory: code }

/** The codes under which an event may say that it is held here. */
async function codesOf({ place, communes }: PlaceDetails): Promise<string[]> {
  const point = place.kind === 'bassin' ? pointOf(place) : null
  const town = point ? await nearestCommune(point) : undefined
  return [place.code, ...(town ? [town.code] : []), ...communes.map(({ code }) => code)]
}

/** What a place shares and where it meets: the beginning of each list, and where the rest is. */
export async function lifeOf(details: PlaceDetails) {
  const filter = filterOf(details.place)
  const [found, codes] = await Promise.all([practicesOf(filter), codesOf(details)])
  const [practices, events] = await Promise.all([practicePage(filter, found, most), eventsAt(codes, most)])
  return {
    practices,
    total: found.found.total,
    query: practiceQuery(filter),
    kilometres: details.place.kind === 'bassin' ? filter.radius : null,
    events,
  }
}
