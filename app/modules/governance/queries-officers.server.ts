import { holdersOf, type Reached } from '~/modules/members/queries.server'
import { db, type Tx } from '~/platform/db/db.server'
import type { Role } from '~/platform/permissions'
import type { Refusal } from '~/platform/pure/outcome'

/** Those who may chair a meeting or write its minutes: the board and the team, and for a sitting the body's own members. */
export const officersFor = (bodyRole: Role | null, reader: Tx = db): Promise<Reached[]> =>
  holdersOf(['board', 'team', ...(bodyRole ? [bodyRole] : [])], reader)

/** Why this chair or this secretary cannot be: not among those who may, or one person for both. */
export async function officerProblem(
  { chairId, secretaryId }: { chairId: string | null; secretaryId: string | null },
  bodyRole: Role | null,
  reader: Tx,
): Promise<Refusal | null> {
  if (chairId === null && secretaryId === null) return null
  const may = new Set((await officersFor(bodyRole, reader)).map(({ id }) => id))
  if (chairId !== null && !may.has(chairId)) return { code: 'officer-unfit', field: 'chairId' }
  if (secretaryId !== null && !may.has(secretaryId)) return { code: 'officer-unfit', field: 'secretaryId' }
  return chairId === secretaryId ? { code: 'one-for-both', field: 'secretaryId' } : null
}
