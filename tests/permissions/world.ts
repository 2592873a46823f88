import { tokenDigest } from '~/modules/accounts/tokens.server'
import { actorOfUser } from '~/modules/members/actor.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Actor, OrganisationRole, Person, Role } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { createOrganisationOf } from '../factories/organisations'
import { createPerson } from '../factories/people'
import { type ActorName, actorNames, kinds } from './actors'

const since = new Date('2026-01-02T09:00:00Z')

/** Each column of the tables as a real person with real mandates, around one real organisation. */
export type World = {
  organisation: { id: string; name: string; registration: string }
  elsewhere: { id: string; name: string; registration: string }
  actors: Readonly<Record<ActorName, Actor>>
  people: ReadonlyMap<ActorName, Person & { email: string }>
}

export const actFor = (organisationId: string, userId: string, role: OrganisationRole) =>
  db.organisationMandate.create({
    data: { id: newId(), organisationId, userId, role, startsAt: since, grantedBy: 'system:test' },
  })

export const holdRole = (userId: string, role: Role) =>
  db.mandate.create({
    data: {
      id: newId(),
      userId,
      role,
      startsOn: '2026-01-02',
      endsOn: null,
      decision: 'Décision de test',
      grantedBy: 'system:test',
      createdAt: since,
    },
  })

export async function createWorld(): Promise<World> {
  const [organisation, elsewhere] = [await createOrganisationOf([]), await createOrganisationOf([])]
  const people = new Map<ActorName, Person & { email: string }>()
  const actors = {} as Record<ActorName, Actor>
  for (const name of actorNames) {
    if (name === 'visitor') actors[name] = { kind: 'visitor' }
    else if (name === 'system') actors[name] = { kind: 'system', job: 'test' }
    else {
      const { roles = [], acts, actsElsewhere } = kinds[name]
      const { id, email } = await createPerson({ roles })
      if (acts) await actFor(organisation.id, id, acts)
      if (actsElsewhere) await actFor(elsewhere.id, id, actsElsewhere)
      const person = { ...(await actorOfUser(id, { officer: true })), email }
      people.set(name, person)
      actors[name] = person
    }
  }
  return { organisation, elsewhere, actors, people }
}

/** The person of a column; the columns that are nobody are given somebody without a role. */
export async function personOf(world: World, name: ActorName | null): Promise<Person & { email: string }> {
  return (name && world.people.get(name)) ?? (await createPerson())
}

/** An invitation that waits, as one that its link would open; a request when `userId` asks. */
export async function createInvitation(
  organisationId: string,
  createdById: string,
  userId: string | null = null,
): Promise<{ id: string; token: string }> {
  const [id, token] = [newId(), newId().replaceAll('-', '')]
  await db.organisationInvitation.create({
    data: {
      id,
      organisationId,
      kind: userId === null ? 'invitation' : 'request',
      email: `invite-${id.slice(-8)}@exemple.invalid`,
      role: 'contributor',
      tokenHash: userId === null ? tokenDigest(token) : null,
      userId,
      createdById,
      createdAt: now(),
      expiresAt: new Date(now().getTime() + 86_400_000),
      state: 'pending',
    },
  })
  return { id, token }
}
