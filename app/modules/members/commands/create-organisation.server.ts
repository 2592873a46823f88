import type { Tx } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { putOnPortal } from '../new-organisation.server'
import { memberPermissions } from '../permissions'
import { isAuthoritySiren, organisationByRegistration, seatOf } from '../queries.server'
import { type NumberedKind, readRegistration } from '../rules/organisation'

export type NumberedInput = {
  kind: NumberedKind
  name: string
  number: string
  commune: string
  communeCode: string
  communeAsked: string
  website: string
  isDemonstration?: boolean
}

/**
 * Puts an association, a company or a public body on the portal; whoever does it represents it. Refused where the number
 * cannot exist, is a local authority's, or is known already ('registration-known': they may ask to join).
 */
export async function createOrganisation(actor: Actor, input: NumberedInput): Promise<Outcome<{ id: string }>> {
  if (actor.kind !== 'person' || !can(actor, memberPermissions['members.create-organisation'], null))
    return refused({ code: 'not-found' })
  const read = readRegistration(input.kind, input.number)
  if (!isOk(read)) return read
  const registration = read.ok
  if (registration.siren !== null && (await isAuthoritySiren(registration.siren)))
    return refused({ code: 'siren-of-authority', field: 'number' })
  const { kind, name, website, isDemonstration = false } = input
  const known = (tx?: Tx) => organisationByRegistration(registration.key, tx)
  // An organisation already here is said first: its seat is no longer asked.
  const seat = (await known()) ? ok(null) : await seatOf(input)
  if (!isOk(seat)) return seat
  return putOnPortal(
    actor,
    { kind, name, website, isDemonstration, registration, territoryCode: null, communeCode: seat.ok },
    known,
  )
}
