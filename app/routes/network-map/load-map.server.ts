import { groundAt } from '~/modules/network/components/map-ground'
import { mapOf, openingView } from '~/modules/network/map-of-practices.server'
import { countByEpci, practicesOf } from '~/modules/network/queries-practices.server'
import { boxOf, drawingSize, readView } from '~/modules/network/rules/map-view'
import { practiceQuery, readPracticeFilter } from '~/modules/network/rules/practice-filter'
import { mapGround } from '~/modules/territory/ground.server'
import {
  areasOfKind,
  contoursOf,
  placesByCodes,
  type RegionContours,
  regionContours,
} from '~/modules/territory/queries.server'
import { type Box, fineContours } from '~/modules/territory/rules/map-box'
import { boundsOf } from '~/ui/projection'

/** The map that an address asks for, as it is drawn: the filter, the view, the marks in it, the ground under them. */
export async function loadMap(request: Request) {
  const { searchParams } = new URL(request.url)
  // A part of the map is a view here; only the list is narrowed to it.
  const { box, ...asked } = readPracticeFilter(searchParams)
  const filter = { ...asked, box: null, page: 1 }
  const { near } = await practicesOf(filter)
  const view = await openingView({ ...filter, box }, readView(searchParams), near)
  const [{ found, ...map }, contours, wanted] = await Promise.all([
    mapOf(filter, boxOf(view, drawingSize), view.zoom),
    regionContours(),
    filter.territory ? contoursOf([filter.territory]) : [],
  ])
  return {
    filter,
    found,
    contours,
    drawn: {
      view,
      map,
      query: practiceQuery(filter),
      ground: groundAt(contours.departements, view.zoom),
      fine: await fineGround(contours, boxOf(view, drawingSize), view.zoom),
      wanted: groundAt(wanted, view.zoom),
      credit: contours.imported,
    },
    live: {
      view,
      shown: map.shown,
      marks: map.marks.length,
      query: practiceQuery(filter),
      ground: mapGround(),
      hasFine: contours.imported,
    },
  }
}

/** The contours of groupings of communes, then of communes, that a near view shows where they were imported. */
async function fineGround({ departements, imported }: RegionContours, box: Box, zoom: number) {
  if (!imported || zoom < fineContours.epci) return []
  const kind = zoom < fineContours.commune ? 'epci' : 'commune'
  const seen = departements.filter(({ geometry }) => {
    const [west, south, east, north] = boundsOf([geometry])
    return west <= box.east && east >= box.west && south <= box.north && north >= box.south
  })
  const areas = await Promise.all(seen.map(({ code }) => areasOfKind(kind, code)))
  return areas.flatMap((list) => groundAt(list, zoom))
}

/** How many practices each grouping of communes has, the most first. */
export async function epciCounts(found: Parameters<typeof countByEpci>[0]) {
  const counts = countByEpci(found)
  const places = await placesByCodes([...counts.keys()])
  return places
    .map(({ code, name }) => ({ code, name, count: counts.get(code) ?? 0 }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'fr'))
}
