import Supercluster from 'supercluster'
import type { Box } from '~/modules/territory/rules/map-box'
import { zooms } from './map-view'
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

/** Pixels within which marks are brought together: they stay far enough apart to be touched. */
const radius = 56
/** Beyond this zoom places stand apart by themselves. */
const closestCluster = 16

type Site = { latitude: number; longitude: number; rows: number[] }
type Counted = { count: number }
export type MapMarks = {
  /** Places apart: what it weighs. */
  sites: number
  /** What a box shows at a zoom, from the north-west as one reads; at a wider zoom where there would be too many. */
  view: (box: Box, zoom: number) => { marks: MapMark[]; zoom: number }
}

/**
 * Brings the practices of these rows together for every zoom (supercluster). Those of one very place (the middle of a
 * commune, mostly) are one site from the start, which makes both the work and the view smaller.
 */
export function gatherMarks(index: PracticeIndex, rows: RowSet): MapMarks {
  const sites = new Map<string, Site>()
  for (const row of rows.and(index.onMap)) {
    const { latitude, longitude } = index.rows[row] ?? {}
    if (typeof latitude !== 'number' || typeof longitude !== 'number') continue
    const key = `${latitude},${longitude}`
    const known = sites.get(key)
    if (known) known.rows.push(row)
    else sites.set(key, { latitude, longitude, rows: [row] })
  }
  const clusters = new Supercluster<Site, Counted>({
    minZoom: zooms.least,
    maxZoom: closestCluster,
    radius,
    extent: 256,
    map: ({ rows: own }) => ({ count: own.length }),
    reduce: (all, { count }) => {
      all.count += count
    },
  }).load(
    [...sites.values()].map((site) => ({
      type: 'Feature' as const,
      properties: site,
      geometry: { type: 'Point' as const, coordinates: [site.longitude, site.latitude] },
    })),
  )
  const at = ({ west, south, east, north }: Box, zoom: number): MapMark[] =>
    clusters.getClusters([west, south, east, north], zoom).map(({ geometry, properties }) => {
      const [longitude = 0, latitude = 0] = geometry.coordinates
      if ('cluster_id' in properties)
        return {
          kind: 'cluster',
          latitude,
          longitude,
          count: properties.count,
          zoom: Math.min(zooms.most, clusters.getClusterExpansionZoom(properties.cluster_id)),
        }
      // Its own place, to the last digit: from the clusters it comes back a little beside.
      const { rows: own, ...place } = properties
      return { kind: 'site', ...place, practices: own.flatMap((row) => index.rows[row] ?? []) }
    })
  return {
    sites: sites.size,
    view: (box, zoom) => {
      let marks = at(box, zoom)
      let shown = zoom
      while (marks.length > mostMarks && shown > zooms.least) marks = at(box, --shown)
      return { marks: inReadingOrder(marks.slice(0, mostMarks)), zoom: shown }
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
