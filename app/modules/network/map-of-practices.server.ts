import { placeByCode } from '~/modules/territory/queries.server'
import { type Box, isIn, regionBox } from '~/modules/territory/rules/map-box'
import type { PlaceKind } from '~/modules/territory/rules/place'
import { placeFinder } from './place.server'
import { marksOf, type PracticesFound } from './queries-practices.server'
import { countOf, type MapMark } from './rules/map-marks'
import { townsToName } from './rules/map-towns'
import { boxOf, drawingSize, type MapView, regionView, type Size, viewOf, within } from './rules/map-view'
import type { PracticeFilter } from './rules/practice-filter'
import { longestNamed, namedInMark, type SentMap, type SentMark } from './rules/sent-map'

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
const cut = (text: string): string =>
  text.length > longestNamed ? `${text.slice(0, longestNamed - 1).trimEnd()}…` : text

function sent(mark: MapMark, place: string): SentMark {
  const at = { lat: rounded(mark.latitude), lng: rounded(mark.longitude), count: countOf(mark), place }
  if (mark.kind === 'cluster') return { ...at, zoom: mark.zoom }
  const practices = mark.practices
    .slice(0, namedInMark)
    .map(({ slug, title, date }) => ({ slug, title: cut(title), date }))
  return { ...at, practices }
}

/** What the map shows of a filter in one view: what /reseau/carte.json answers. */
export async function mapOf(
  filter: PracticeFilter,
  box: Box,
  zoom: number,
): Promise<SentMap & { found: PracticesFound }> {
  const { marks: gathered, found } = await marksOf(filter)
  const { nearest, towns } = await placeFinder()
  const { marks, zoom: shownZoom } = gathered.view(box, zoom)
  const { rows, total } = found.found
  return {
    total,
    shown: marks.filter((mark) => isIn(box, mark)).reduce((sum, mark) => sum + countOf(mark), 0),
    elsewhere: total - rows.common(found.index.onMap),
    zoom: shownZoom,
    marks: marks.map((mark) => sent(mark, nearest(mark)?.name ?? '')),
    towns: townsToName(towns, box, zoom, marks),
    found,
  }
}

const closeness: Readonly<Partial<Record<PlaceKind, number>>> = {
  departement: 9,
  bassin: 11,
  petr: 9,
  epci: 10,
  commune: 12,
}

/**
 * The view that a map opens on: the one that its address names, else the part of the map, the surroundings or the
 * territory that the filter is about, else the whole région.
 */
export async function openingView(
  filter: PracticeFilter,
  asked: MapView | null,
  near: PracticesFound['near'],
): Promise<MapView> {
  if (asked) return asked
  if (filter.box) return viewOf(filter.box, drawingSize, 15)
  if (near?.kind === 'point') {
    const { latitude, longitude } = near.point
    const [up, aside] = [filter.radius / 111, filter.radius / (111 * Math.cos((latitude * Math.PI) / 180))]
    return viewOf(
      { south: latitude - up, north: latitude + up, west: longitude - aside, east: longitude + aside },
      drawingSize,
      13,
    )
  }
  const place = filter.territory ? await placeByCode(filter.territory) : undefined
  if (!place || place.latitude === null || place.longitude === null || place.kind === 'region') return regionView
  return within({
    zoom: closeness[place.kind] ?? regionView.zoom,
    latitude: place.latitude,
    longitude: place.longitude,
  })
}

/** A box that a browser asked for, no larger than a large screen at its zoom. */
export function boxAsked(box: Box | null, zoom: number, size: Size = { width: 2000, height: 1600 }): Box {
  const wanted = box ?? regionBox
  const middle = { zoom, latitude: (wanted.south + wanted.north) / 2, longitude: (wanted.west + wanted.east) / 2 }
  const most = boxOf(middle, size)
  return {
    west: Math.max(wanted.west, most.west),
    south: Math.max(wanted.south, most.south),
    east: Math.min(wanted.east, most.east),
    north: Math.min(wanted.north, most.north),
  }
}
