import { db } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import type { Person, Role } from '~/platform/permissions'
import { actorOfUser } from '~/modules/members/actor.server'

let count = 0

/** A person with an account and the roles asked for, as an actor. Their name says what they are. */
export async function createPerson({
  roles = [],
  email,
  locale = null,
}: { roles?: readonly Role[]; email?: string; locale?: string | null } = {}): Promise<Person & { email: string }> {
  count += 1
  const id = newId()
  const address = email ?? `personne-${count}-${id.slice(-6)}@exemple.invalid`
  const at = new Date('2026-01-02T09:00:00Z')
  await db.user.create({
    data: {
      id,
      email: address,
      name: `Personne de test ${count}`,
      locale,
      emailConfirmedAt: at,
      ageDeclaredAt: at,
      createdAt: at,
    },
  })
  for (const role of roles) await giveRole(id, role)
  return { ...(await actorOfUser(id, { officer: true })), email: address }
}

/** A mandate that began long ago. */
export const giveRole = (userId: string, role: Role): Promise<unknown> =>
  db.mandate.create({
    data: {
      id: newId(),
      userId,
      role,
      startsOn: '2020-01-01',
      endsOn: null,
      decision: 'Décision de test',
      grantedBy: 'system:test',
      createdAt: new Date('2026-01-02T09:00:00Z'),
    },
  })
