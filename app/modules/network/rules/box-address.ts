import type { Box } from '~/modules/territory/rules/map-box'

/** 'west,south,east,north' in degrees, in that order and within the earth; null where it is not that. */
export function readBox(text: string | null): Box | null {
  const [west, south, east, north, ...more] = (text ?? '').split(',').map((part) => (part.trim() ? Number(part) : NaN))
  if (west === undefined || south === undefined || east === undefined || north === undefined || more.length > 0)
    return null
  const isBox = [west, south, east, north].every(Number.isFinite) && west <= east && south <= north
  return isBox && Math.abs(south) <= 90 && Math.abs(north) <= 90 && west >= -180 && east <= 180
    ? { west, south, east, north }
    : null
}

const fixed = (degrees: number): string => String(Math.round(degrees * 1e5) / 1e5)
export const writeBox = ({ west, south, east, north }: Box): string => [west, south, east, north].map(fixed).join(',')
