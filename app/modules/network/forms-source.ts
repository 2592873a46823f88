import * as z from 'zod/mini'
import { line } from '~/platform/http/form-texts'
import { sourceSchedules } from './rules/import/source'
import { isLicence } from './rules/vocabularies'

/** What a team's form may hold for the format: found from what the file says, or told. */
export const sourceFormats = ['auto', 'csv', 'geojson'] as const

// Each problem is a code: a key of the messages' refusals.
const oneOf = <T extends string>(values: readonly T[], usual: T) =>
  z.pipe(
    z._default(z.string(), usual),
    z.transform((text): T => values.find((value) => value === text) ?? usual),
  )
const tick = z.pipe(
  z._default(z.string(), ''),
  z.transform((text) => text === 'yes'),
)

/** A source at an address: what is read, how often, and how its entries are credited. */
export const sourceForm = z.object({
  name: line(120, 'source-required'),
  url: line(2000, 'url-required'),
  format: oneOf(sourceFormats, 'auto'),
  licence: z.pipe(
    z._default(z.string(), 'lo-2.0'),
    z.transform((text) => (isLicence(text) ? text : 'lo-2.0')),
  ),
  credit: line(200, 'credit-required'),
  schedule: oneOf(
    sourceSchedules.filter((schedule) => schedule !== 'by-hand'),
    'weekly',
  ),
  turn: tick,
})
export type SourceForm = z.infer<typeof sourceForm>
