import type { Point } from '~/modules/territory/rules/given-place'
import { type Box, isIn } from '~/modules/territory/rules/map-box'
import { apartFrom, type Part } from './map-parts'
import { closestCluster } from './map-tree'
import { toDegrees, toPixel, zooms } from './map-view'
import type { IndexedPractice, PracticeIndex } from './practice-index'
import type { RowSet } from './row-set'

/** What a map shows at one place: many practices around it, or those of this very place. */
export type MapMark =
  | {
      kind: 'cluster'
      latitude: number
      longitude: number
      count: number
      /** At which it comes apart. */ zoom: number
    }
  | { kind: 'site'; latitude: number; longitude: number; practices: readonly IndexedPractice[] }

/** Marks on one view: more would be read by nobody, nor weigh as little as a view must. */
export const mostMarks = 250

/** Pixels around a view in which marks are looked for too: what is brought together does not hang on where the view ends. */
const around = 160

export type MapMarks = {
  /** In memory. */
  bytes: number
  /** What a box shows at a zoom, from the north-west as one reads; at a wider zoom where there would be too many. */
  view: (box: Box, zoom: number) => { marks: MapMark[]; zoom: number }
}

function wider({ west, south, east, north }: Box, zoom: number): Box {
  const [a, b] = [toPixel(north, west, zoom), toPixel(south, east, zoom)]
  const northWest = toDegrees({ x: a.x - around, y: a.y - around }, zoom)
  const southEast = toDegrees({ x: b.x + around, y: b.y + around }, zoom)
  return { west: northWest.longitude, north: northWest.latitude, east: southEast.longitude, south: southEast.latitude }
}

/**
 * What the map shows of these rows. Places come together as those of all practices do (map-tree), which is made once: here
 * the rows are counted, place by place. The few whose marks would then touch are brought together as well (map-parts).
 */
export function gatherMarks(index: PracticeIndex, rows: RowSet): MapMarks {
  const { sites } = index
  const { tree } = sites
  const shown = rows.and(index.onMap)
  /** Rows before each place of the tree's order. */
  const sums = new Int32Array(tree.size + 1)
  /** Places that came after the tree was made. */
  const since = new Map<number, number>()
  shown.each((row) => {
    const site = sites.of(row)
    if (site < tree.size) sums[tree.placeOf(site) + 1] = (sums[tree.placeOf(site) + 1] ?? 0) + 1
    else since.set(site, (since.get(site) ?? 0) + 1)
  })
  for (let place = 1; place <= tree.size; place += 1) sums[place] = (sums[place] ?? 0) + (sums[place - 1] ?? 0)
  const { latitudes, longitudes } = tree
  const pointAt = (site: number): Point => sites.point(site) ?? { latitude: 0, longitude: 0 }

  /** What a node has of these rows, in the middle of them. */
  function partOf(node: number, count: number): Part {
    let [first, last, latitude, longitude] = [-1, -1, 0, 0]
    for (let place = tree.start(node); place < tree.end(node); place += 1) {
      const own = (sums[place + 1] ?? 0) - (sums[place] ?? 0)
      if (own === 0) continue
      if (first < 0) first = place
      last = place
      latitude += own * (latitudes[place] ?? 0)
      longitude += own * (longitudes[place] ?? 0)
    }
    // Its own place, to the last digit.
    if (first === last) {
      const site = tree.order[first] ?? -1
      return { ...pointAt(site), count, site, zoom: 0 }
    }
    const zoom = tree.zoomApart(node, first, last)
    return { latitude: latitude / count, longitude: longitude / count, count, site: -1, zoom }
  }

  function partsIn(box: Box, zoom: number): Part[] {
    const { west, south, east, north } = wider(box, zoom)
    const parts: Part[] = []
    for (const node of tree.level(zoom)) {
      const count = (sums[tree.end(node)] ?? 0) - (sums[tree.start(node)] ?? 0)
      if (count > 0 && tree.meets(node, west, south, east, north)) parts.push(partOf(node, count))
    }
    for (const [site, count] of since) {
      const point = pointAt(site)
      if (isIn({ west, south, east, north }, point)) parts.push({ ...point, count, site, zoom: 0 })
    }
    return parts
  }

  const mark = ({ site, latitude, longitude, count, zoom }: Part): MapMark =>
    site < 0
      ? { kind: 'cluster', latitude, longitude, count, zoom: Math.min(zooms.most, zoom) }
      : {
          kind: 'site',
          latitude,
          longitude,
          practices: sites.rowsAt(site).flatMap((row) => (shown.has(row) ? (index.rows[row] ?? []) : [])),
        }
  const at = (box: Box, zoom: number): Part[] => {
    const parts = partsIn(box, zoom)
    return (zoom > closestCluster ? parts : apartFrom(parts, zoom)).filter((part) => isIn(box, part))
  }
  return {
    bytes: sums.byteLength + shown.bytes,
    view: (box, zoom) => {
      let parts = at(box, zoom)
      let shownZoom = zoom
      while (parts.length > mostMarks && shownZoom > zooms.least) parts = at(box, --shownZoom)
      return { marks: inReadingOrder(parts.slice(0, mostMarks).map(mark)), zoom: shownZoom }
    },
  }
}

export const countOf = (mark: MapMark): number => (mark.kind === 'cluster' ? mark.count : mark.practices.length)

/** Bands of latitude from the north, each from the west: as one reads a page. */
const inReadingOrder = (marks: readonly MapMark[]): MapMark[] => {
  const north = Math.max(...marks.map(({ latitude }) => latitude))
  const south = Math.min(...marks.map(({ latitude }) => latitude))
  const band = Math.max(1e-6, (north - south) / 8)
  const bandOf = ({ latitude }: MapMark) => Math.floor((north - latitude) / band)
  return [...marks].sort((a, b) => bandOf(a) - bandOf(b) || a.longitude - b.longitude || b.latitude - a.latitude)
}
