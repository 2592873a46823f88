import { drawRegion } from '~/modules/territory/components/region-drawing'
import { regionContours } from '~/modules/territory/queries.server'

type Placed = { name: string; latitude: number | null; longitude: number | null; href: string }

/** The région with these places on it; those whose place is not known are in the list alone. */
export async function regionWith(places: readonly Placed[]) {
  const { departements, imported } = await regionContours()
  const { projection, size, contours } = drawRegion(departements)
  const points = places.flatMap(({ name, latitude, longitude, href }) =>
    latitude === null || longitude === null ? [] : [{ name, href, ...projection.project(longitude, latitude) }],
  )
  return { size, contours, imported, points }
}
