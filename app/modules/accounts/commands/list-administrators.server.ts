import { db } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { type Outcome, refused } from '~/platform/pure/outcome'
import { accountsActs } from '../permissions'
import { administratorsInForce } from '../queries.server'

export type Administrator = { userId: string; name: string; address: string; since: string }

/** Who administers the portal today, for the operator's terminal. */
export async function listAdministrators(actor: Actor): Promise<Outcome<Administrator[]>> {
  if (!can(actor, accountsActs['accounts.list-administrators'], null)) return refused({ code: 'not-allowed' })
  const rows = await db.mandate.findMany({
    where: administratorsInForce(),
    orderBy: { startsOn: 'asc' },
    include: { user: true },
  })
  return {
    ok: rows.map(({ userId, startsOn, user }) => ({
      userId,
      name: user.name,
      address: user.email ?? '',
      since: startsOn,
    })),
  }
}
