import { placeByCode } from '~/modules/territory/queries.server'
import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actsFor, can, type Person } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { memberPermissions } from '../permissions'
import {
  createdSince,
  isAuthoritySiren,
  type Organisation,
  organisationByRegistration,
  organisationOfPlace,
  seatOf,
} from '../queries.server'
import { authorityName, isAuthorityPlaceKind, type NumberedKind, readRegistration } from '../rules/organisation'
import { addActing, addOrganisation, type NewOrganisation } from '../store.server'

type Common = { website: string; isDemonstration?: boolean }
export type NumberedInput = Common & {
  kind: NumberedKind
  name: string
  number: string
  commune: string
  communeCode: string
  communeAsked: string
}
export type PlacedInput = Common & { /** Code of the territory: 'com:18033'. */ place: string }

/** What one person may create in a day: an organisation's own people create one, a federation's a few. */
const mostInOneDay = 5

async function create(
  actor: Person,
  organisation: Omit<NewOrganisation, 'createdById'>,
  known: (tx: Tx) => Promise<Organisation | null>,
) {
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const other = await known(tx)
    if (other)
      return actsFor(actor, other.id)
        ? refused({ code: 'you-act-already', detail: { organisation: other.id } })
        : refused({ code: 'registration-known', detail: { registration: other.registration, name: other.name } })
    if ((await createdSince(actor.id, new Date(now().getTime() - 86_400_000), tx)) >= mostInOneDay)
      return refused({ code: 'too-many-organisations' })
    const id = await addOrganisation(tx, { ...organisation, createdById: actor.id })
    const mandate = await addActing(tx, {
      organisationId: id,
      userId: actor.id,
      role: 'representative',
      grantedBy: actor.id,
    })
    await writeJournal(tx, {
      actor,
      act: 'members.create-organisation',
      subject: { kind: 'organisation', id },
      data: { kind: organisation.kind, mandate },
    })
    return ok({ id })
  })
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
  return create(
    actor,
    { kind, name, website, isDemonstration, registration, territoryCode: null, communeCode: seat.ok },
    known,
  )
}

/** Puts a local authority on the portal, picked from the territory: its name and its number are those of its place. */
export async function createAuthority(actor: Actor, input: PlacedInput): Promise<Outcome<{ id: string }>> {
  if (actor.kind !== 'person' || !can(actor, memberPermissions['members.create-organisation'], null))
    return refused({ code: 'not-found' })
  const place = await placeByCode(input.place)
  if (!place || !isAuthorityPlaceKind(place.kind)) return refused({ code: 'place-unknown', field: 'place' })
  return create(
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
