import { entryPath } from '../rules/found-entry'
import { type MapView, withView } from '../rules/map-view'
import { writeBox } from '../rules/box-address'
import type { SentMark } from '../rules/sent-map'

/** The page of the map with these filters, on this view. The part of the map that a list was narrowed to gives way to it. */
export function viewHref(path: string, query: string, view: MapView): string {
  const params = new URLSearchParams(query)
  for (const name of ['cadre', 'z', 'lat', 'lng', 'page']) params.delete(name)
  const said = withView(params, view).toString()
  return said === '' ? path : `${path}?${said}`
}

/** The list of what a part of the map shows. */
export function listHref(query: string, box: Parameters<typeof writeBox>[0]): string {
  const params = new URLSearchParams(query)
  for (const name of ['z', 'lat', 'lng', 'page']) params.delete(name)
  params.set('cadre', writeBox(box))
  return `/reseau/pratiques?${params}`
}

/** A metre around, since addresses are said to five decimals. */
const aside = 0.00001

/** Where a mark leads: closer, to the one practice, or to the list of those of this place. */
export function markHref(mark: SentMark, path: string, query: string): string {
  const { lat, lng } = mark
  if ('zoom' in mark) return viewHref(path, query, { zoom: mark.zoom, latitude: lat, longitude: lng })
  const [only] = mark.practices
  if (mark.count === 1 && only) return entryPath('practice', only.slug)
  return listHref(query, { west: lng - aside, south: lat - aside, east: lng + aside, north: lat + aside })
}
