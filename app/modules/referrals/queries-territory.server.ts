import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { PlaceValues } from '../territory/forms-place'
import { placeOf } from '../territory/queries-place.server'
import { placeByCode, territoriesWithin } from '../territory/queries.server'
import type { Place } from '../territory/rules/place'
import { isWithin } from './rules/within'

/** The commune that a form's place fields mean, where it is part of a territory. */
export async function communeWithin(values: PlaceValues, territoryCode: string | null): Promise<Outcome<Place>> {
  const given = await placeOf({ ...values, placePrecision: 'commune', placePoint: '', placeName: '' })
  if ('refused' in given) return given
  const commune = given.ok && (await placeByCode(given.ok.territory))
  if (!commune) return refused({ code: 'place-missing', field: 'place' })
  if (commune.kind !== 'commune') return refused({ code: 'commune-expected', field: 'place' })
  const territory = territoryCode === null ? undefined : await placeByCode(territoryCode)
  if (!territory) return ok(commune)
  const epcis = territory.kind === 'petr' ? await territoriesWithin(territory.code) : []
  return isWithin(commune, territory, epcis)
    ? ok(commune)
    : refused({ code: 'commune-elsewhere', field: 'place', detail: { territory: territory.name } })
}
