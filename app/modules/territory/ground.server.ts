import { env } from '~/platform/env.server'
import type { MapGround } from './rules/map-ground'

/** Where the PMTiles file that the operator named is served. */
export const pmtilesPath = '/territoire/fond.pmtiles'

/** What the operator put under the maps; null for the drawn contours alone, which need nothing from elsewhere. */
export function mapGround(): MapGround | null {
  const { tileUrl, tileAttribution, pmtilesFile } = env()
  if (pmtilesFile) return { kind: 'pmtiles', url: pmtilesPath, attribution: tileAttribution }
  return tileUrl ? { kind: 'tiles', url: tileUrl, attribution: tileAttribution } : null
}
