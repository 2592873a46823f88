import { eventsAt } from '~/modules/events/queries-lists.server'
import { practicePage, practicesOf } from '~/modules/network/queries-practices.server'
import { openFilter, type PracticeFilter, practiceQuery } from '~/modules/network/rules/practice-filter'
import { communeFinder } from '~/modules/territory/queries-place.server'
import { bassins, type PlaceDetails } from '~/modules/territory/queries.server'
import type { Place } from '~/modules/territory/rules/place'

const most = 5

const pointOf = ({ latitude, longitude }: Place) =>
  latitude === null || longitude === null ? null : { latitude, longitude }

/** A bassin de vie is a point: its practices are those around it. */
const filterOf = ({ kind, code }: Place): PracticeFilter =>
  kind === 'bassin' ? { ...openFilter, near: { place: code } } : { ...openFilter, territory: code }

/**
 * The codes under which an event may say that it is held here. A bassin de vie and its town, which is the commune nearest to
 * its point, are the same place to whoever comes.
 */
async function codesOf({ place, communes }: PlaceDetails): Promise<string[]> {
  const own = [place.code, ...communes.map(({ code }) => code)]
  if (place.kind !== 'bassin' && place.kind !== 'commune') return own
  const nearest = await communeFinder()
  const townOf = (bassin: Place) => {
    const point = pointOf(bassin)
    return point ? nearest(point)?.code : undefined
  }
  const town = place.kind === 'bassin' ? townOf(place) : place.code
  const names = (await bassins()).filter((bassin) => townOf(bassin) === town)
  return [...own, ...(town ? [town] : []), ...names.map(({ code }) => code)]
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
