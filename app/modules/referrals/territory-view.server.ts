import { drawRegion } from '../territory/components/region-drawing'
import { placeByCode, regionContours } from '../territory/queries.server'

/** A territory as a page shows it: its name, how many live there, and where it is in the région. */
export async function territoryView(code: string | null) {
  const place = code === null ? undefined : await placeByCode(code)
  if (!place) return null
  const { departements, imported } = await regionContours()
  const { projection, size, contours } = drawRegion(departements)
  const { name, kind, population, latitude, longitude } = place
  const point =
    latitude === null || longitude === null || kind === 'region' || kind === 'departement'
      ? null
      : { name, ...projection.project(longitude, latitude) }
  return {
    ...{ code: place.code, name, kind, population, size, imported, point },
    contours: [...contours],
    shaded: kind === 'departement' ? [place.code] : kind === 'region' ? contours.map((one) => one.code) : [],
  }
}
export type TerritoryView = NonNullable<Awaited<ReturnType<typeof territoryView>>>
