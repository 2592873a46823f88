import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type Actor, officerRoles, organisationRoles, type Person, roles } from '~/platform/permissions'
import { now } from '~/platform/clock.server'

const isKnown = <T extends string>(values: readonly T[], value: string): value is T =>
  (values as readonly string[]).includes(value)

/**
 * The person as an actor: the roles and organisations whose mandates are in force now. Without `officer` (a live portal
 * before the second factor), the roles that act on other people's files are left out.
 */
export async function actorOfUser(userId: string, { officer }: { officer: boolean }): Promise<Person> {
  const date = today()
  const instant = now()
  const [mandates, organisations] = await Promise.all([
    db.mandate.findMany({
      where: { userId, startsOn: { lte: date }, OR: [{ endsOn: null }, { endsOn: { gte: date } }] },
      select: { role: true },
    }),
    db.organisationMandate.findMany({
      where: { userId, startsAt: { lte: instant }, OR: [{ endsAt: null }, { endsAt: { gt: instant } }] },
      select: { organisationId: true, role: true },
    }),
  ])
  const held = new Set(mandates.map(({ role }) => role))
  return {
    kind: 'person',
    id: userId,
    roles: roles.filter((role) => held.has(role) && (officer || !officerRoles.includes(role))),
    organisations: organisations.flatMap(({ organisationId, role }) =>
      isKnown(organisationRoles, role) ? [{ id: organisationId, role }] : [],
    ),
  } satisfies Actor
}

/** True where the person holds an officer's mandate today, whether or not this session may use it. */
export async function holdsOfficerMandate(userId: string): Promise<boolean> {
  const date = today()
  const count = await db.mandate.count({
    where: {
      userId,
      role: { in: [...officerRoles] },
      startsOn: { lte: date },
      OR: [{ endsOn: null }, { endsOn: { gte: date } }],
    },
  })
  return count > 0
}
