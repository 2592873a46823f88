import type { PlaceValues } from '~/modules/territory/forms-place'
import { placeOf } from '~/modules/territory/queries-place.server'
import { placeByCode } from '~/modules/territory/queries.server'
import { ok, type Outcome } from '~/platform/pure/outcome'
import { nowhere, type Whereabouts } from './store.server'

/** The place of a form, as closely as its author lets it be seen, with the département that it may be found by. */
export async function whereaboutsOf(values: PlaceValues): Promise<Outcome<Whereabouts>> {
  const found = await placeOf(values)
  if ('refused' in found) return found
  if (found.ok === null) return ok(nowhere)
  const { territory, latitude, longitude } = found.ok
  const place = await placeByCode(territory)
  const departement = place?.kind === 'departement' ? place.code : (place?.departement ?? null)
  return ok({ communeCode: territory, departement, latitude, longitude })
}
