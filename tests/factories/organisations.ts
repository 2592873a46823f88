import { actorOfUser } from '~/modules/members/actor.server'
import type { OrganisationKind } from '~/modules/members/rules/organisation'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { OrganisationRole, Person } from '~/platform/permissions'
import { fold } from '~/platform/pure/fold'
import { newId } from '~/platform/pure/ids'

let count = 0

/** The person with the mandates in force now: an actor is a snapshot, and must be read again after a change. */
export const again = async <P extends Person>(person: P): Promise<P> => ({
  ...person,
  ...(await actorOfUser(person.id, { officer: true })),
})

/** An organisation with the people who act for it; give them again with `again` to use their new roles. */
export async function createOrganisationOf(
  people: readonly (readonly [Person, OrganisationRole])[],
  {
    kind = 'association',
    name,
    communeCode = null,
  }: { kind?: OrganisationKind; name?: string; communeCode?: string | null } = {},
): Promise<{ id: string; name: string; registration: string }> {
  count += 1
  // Never the same twice, in whichever database the test writes.
  const rna = `W${String(Number.parseInt(newId().slice(-7), 16)).padStart(9, '0')}`
  const title = name ?? `Association de test ${count}`
  const id = newId()
  const [first] = people
  await db.organisation.create({
    data: {
      id,
      kind,
      name: title,
      foldedName: fold(title),
      registration: `rna:${rna}`,
      rna,
      communeCode,
      createdAt: now(),
      createdById: first?.[0].id ?? 'system:test',
    },
  })
  for (const [person, role] of people)
    await db.organisationMandate.create({
      data: {
        id: newId(),
        organisationId: id,
        userId: person.id,
        role,
        startsAt: new Date('2026-01-02T09:00:00Z'),
        grantedBy: 'system:test',
      },
    })
  return { id, name: title, registration: `rna:${rna}` }
}
