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

/** What the acts write, in short: equal before and after where nothing was written. */
export async function fingerprint(): Promise<string> {
  return JSON.stringify([
    await db.journalEntry.count(),
    // A worker may be sending meanwhile: only what is new, or set aside, is an act's.
    (await db.outboxMessage.findMany({ select: { id: true, state: true }, orderBy: { id: 'asc' } })).map(
      ({ id, state }) => [id, state === 'dead'],
    ),
    await db.application.findMany({
      select: { id: true, state: true, revision: true, assignedToId: true },
      orderBy: { id: 'asc' },
    }),
    await db.organisation.findMany({ select: { id: true, name: true, website: true }, orderBy: { id: 'asc' } }),
    await db.organisationMandate.findMany({ select: { id: true, role: true, endsAt: true }, orderBy: { id: 'asc' } }),
    await db.organisationInvitation.findMany({
      select: { id: true, state: true, expiresAt: true },
      orderBy: { id: 'asc' },
    }),
    await db.mandate.findMany({ select: { id: true, endsOn: true }, orderBy: { id: 'asc' } }),
    await db.user.findMany({ select: { id: true, name: true, email: true }, orderBy: { id: 'asc' } }),
    await Promise.all([
      db.evidence.count(),
      db.finding.count(),
      db.decision.count(),
      db.page.count(),
      db.setting.count(),
      db.charter.count(),
    ]),
    await db.certificate.findMany({ select: { id: true, revokedOn: true }, orderBy: { id: 'asc' } }),
    await db.statutes.count(),
    await db.statutesDraft.findMany({ select: { id: true, revision: true }, orderBy: { id: 'asc' } }),
    await db.contactMessage.findMany({ select: { id: true, answeredAt: true }, orderBy: { id: 'asc' } }),
    await db.governanceDecision.count(),
    await db.initiative.findMany({ select: { id: true, state: true, meetingId: true }, orderBy: { id: 'asc' } }),
    await db.initiativeSignature.count(),
    await db.amendment.findMany({
      select: { id: true, state: true, position: true, text: true },
      orderBy: { id: 'asc' },
    }),
    await db.conflictOfInterest.count(),
    await db.accountingYear.findMany({ select: { year: true, revision: true }, orderBy: { year: 'asc' } }),
    await db.consentProcess.findMany({ select: { id: true, revision: true }, orderBy: { id: 'asc' } }),
    await db.decisionFollowUp.findMany({ select: { id: true, task: true, doneOn: true }, orderBy: { id: 'asc' } }),
  ])
}
