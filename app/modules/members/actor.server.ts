import * as z from 'zod'
import { now, today } from '~/platform/clock.server'
import { instantValue, preparedRead } from '~/platform/db/prepared.server'
import { officerRoles, organisationRoles, type Person, roles } from '~/platform/permissions'

const isKnown = <T extends string>(values: readonly T[], value: string): value is T =>
  (values as readonly string[]).includes(value)

/** What a person holds in the cooperative (no organisation) and what they are for organisations, in force now. */
const readHeld = preparedRead(
  `SELECT "role", NULL AS "organisationId" FROM "Mandate"
     WHERE "userId" = $1 AND "startsOn" <= $2 AND ("endsOn" IS NULL OR "endsOn" >= $2)
   UNION ALL SELECT "role", "organisationId" FROM "OrganisationMandate"
     WHERE "userId" = $1 AND "startsAt" <= $3 AND ("endsAt" IS NULL OR "endsAt" > $3)`,
  z.object({ role: z.string(), organisationId: z.nullable(z.string()) }),
)

/**
 * The person as an actor: the roles and organisations whose mandates are in force now. Without `officer` (a live portal
 * before the second factor), the roles that act on other people's files are left out, and `roleWaits` says whether the
 * person holds any.
 */
export async function actorAndWaitingRole(
  userId: string,
  { officer }: { officer: boolean },
): Promise<{ actor: Person; roleWaits: boolean }> {
  const held = await readHeld(userId, today(), instantValue(now()))
  const inCooperative = new Set(held.flatMap(({ role, organisationId }) => (organisationId === null ? [role] : [])))
  return {
    actor: {
      kind: 'person',
      id: userId,
      roles: roles.filter((role) => inCooperative.has(role) && (officer || !officerRoles.includes(role))),
      organisations: held.flatMap(({ organisationId: id, role }) =>
        id !== null && isKnown(organisationRoles, role) ? [{ id, role }] : [],
      ),
    },
    roleWaits: !officer && officerRoles.some((role) => inCooperative.has(role)),
  }
}

/** The person as an actor, as a session whose second factor was given (`officer`) or not would be. */
export const actorOfUser = async (userId: string, { officer }: { officer: boolean }): Promise<Person> =>
  (await actorAndWaitingRole(userId, { officer })).actor
