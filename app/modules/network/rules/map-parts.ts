import { closestCluster } from './map-tree'
import { toPixel } from './map-view'

/** A mark before it is drawn: practices of one site, or of several (-1) that come apart at a zoom. */
export type Part = Readonly<{ latitude: number; longitude: number; count: number; site: number; zoom: number }>

/** Pixels between two marks below which neither is touched easily. */
export const leastApart = 40

type Group = { x: number; y: number; parts: Part[]; farthest: number }

/**
 * Brings together what would stand less than `leastApart` pixels apart at a zoom: the tree of all places leaves such marks
 * where a filter keeps few of them. The largest take the others.
 */
export function apartFrom(parts: readonly Part[], zoom: number): Part[] {
  const groups: Group[] = []
  const cells = new Map<number, Group[]>()
  const cellOf = (x: number, y: number) => Math.floor(x / leastApart) * 0x1000000 + Math.floor(y / leastApart)
  for (const part of [...parts].sort((a, b) => b.count - a.count || a.longitude - b.longitude)) {
    const { x, y } = toPixel(part.latitude, part.longitude, zoom)
    const near = nearest(x, y, (aside, down) => cells.get(cellOf(x + aside * leastApart, y + down * leastApart)))
    if (near) {
      near.group.parts.push(part)
      near.group.farthest = Math.max(near.group.farthest, near.away)
      continue
    }
    const group = { x, y, parts: [part], farthest: 0 }
    groups.push(group)
    const cell = cells.get(cellOf(x, y))
    if (cell) cell.push(group)
    else cells.set(cellOf(x, y), [group])
  }
  return groups.map((group) => together(group, zoom))
}

const sides = [-1, 0, 1] as const

/** The nearest group of the nine cells around a point, if it is near enough. */
function nearest(x: number, y: number, cell: (aside: number, down: number) => readonly Group[] | undefined) {
  let found: { group: Group; away: number } | undefined
  for (const aside of sides)
    for (const down of sides)
      for (const group of cell(aside, down) ?? []) {
        const away = Math.hypot(group.x - x, group.y - y)
        if (away < (found?.away ?? leastApart)) found = { group, away }
      }
  return found
}

function together({ parts, farthest }: Group, zoom: number): Part {
  const [first, ...others] = parts
  if (!first || others.length === 0) return first ?? { latitude: 0, longitude: 0, count: 0, site: -1, zoom }
  let [latitude, longitude, count] = [0, 0, 0]
  for (const part of parts) {
    latitude += part.count * part.latitude
    longitude += part.count * part.longitude
    count += part.count
  }
  const closer = zoom + Math.max(1, Math.ceil(Math.log2(leastApart / Math.max(1e-9, farthest))))
  return {
    latitude: latitude / count,
    longitude: longitude / count,
    count,
    site: -1,
    zoom: Math.min(closestCluster + 1, closer),
  }
}
