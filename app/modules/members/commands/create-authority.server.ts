import { placeByCode } from '~/modules/territory/queries.server'
import { type Actor, can } from '~/platform/permissions'
import { type Outcome, refused } from '~/platform/pure/outcome'
import { putOnPortal } from '../new-organisation.server'
import { memberPermissions } from '../permissions'
import { organisationOfPlace } from '../queries.server'
import { authorityName, isAuthorityPlaceKind } from '../rules/organisation'

export type PlacedInput = {
  /** Code of the territory: 'com:18033'. */
  place: string
  website: string
  isDemonstration?: boolean
}

/** Puts a local authority on the portal, picked from the territory: its name and its number are those of its place. */
export async function createAuthority(actor: Actor, input: PlacedInput): Promise<Outcome<{ id: string }>> {
  if (actor.kind !== 'person' || !can(actor, memberPermissions['members.create-organisation'], null))
    return refused({ code: 'not-found' })
  const place = await placeByCode(input.place)
  if (!place || !isAuthorityPlaceKind(place.kind)) return refused({ code: 'place-unknown', field: 'place' })
  return putOnPortal(
    actor,
    {
      kind: 'local-authority',
      name: authorityName(place.kind, place.name),
      registration: { key: `territory:${place.code}`, siren: place.siren, siret: null, rna: null },
      territoryCode: place.code,
      communeCode: place.kind === 'commune' ? place.code : null,
      website: input.website,
      isDemonstration: input.isDemonstration ?? false,
    },
    (tx) => organisationOfPlace(place, tx),
  )
}
