import { csvCell } from '~/platform/pure/csv'
import type { Json } from '~/platform/pure/canonical-json'
import type { OpenCollection } from './open-data'

type Row = Readonly<Record<string, Json>>

/** A cell's text: lists joined by '; ', a link as its address. */
function cellText(value: Json | undefined): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return (value as readonly Json[]).map(cellText).join('; ')
  if (typeof value === 'object') return 'url' in value ? cellText((value as Row)['url']) : JSON.stringify(value)
  return String(value)
}

/** A table with one line a row; columns in the order of the collection's fields. */
export const csvOf = ({ fields }: OpenCollection, rows: readonly Row[], withHeader = true): string =>
  [
    ...(withHeader ? [fields.map(({ name }) => name).join(',')] : []),
    ...rows.map((row) => fields.map(({ name }) => csvCell(cellText(row[name]))).join(',')),
  ]
    .map((line) => `${line}\r\n`)
    .join('')

/** A feature (RFC 7946): longitude first, WGS 84; a row without coordinates has a null geometry. */
export function featureOf({ id, latitude, longitude, ...properties }: Row) {
  const isPlaced = typeof latitude === 'number' && typeof longitude === 'number'
  return {
    type: 'Feature',
    id,
    geometry: isPlaced ? { type: 'Point', coordinates: [longitude, latitude] } : null,
    properties,
  }
}
