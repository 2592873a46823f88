import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { draftOf } from '../queries-draft.server'
import type { CategoryMapping } from '../rules/mapping'
import { rewriteDraft } from '../store-draft.server'

/** Keeps what a draft makes of the members: by category, and by member where one differs. */
export async function mapMembers(
  actor: Actor,
  { id, revision, mapping }: { id: string; revision: number; mapping: CategoryMapping },
): Promise<Outcome<{ revision: number }>> {
  if (!can(actor, permissions['statutes.write-draft'], null)) return refused({ code: 'not-found' })
  return transact(async (tx) => {
    if (!(await draftOf(actor, id, tx))) return refused({ code: 'not-found' })
    if (!(await rewriteDraft(tx, { id, revision }, { mapping }))) return refused({ code: 'draft-changed' })
    await writeJournal(tx, {
      actor,
      act: 'statutes.map-members',
      subject: { kind: 'statutes-draft', id },
      data: { categories: Object.keys(mapping.categories).length, members: Object.keys(mapping.members).length },
    })
    return ok({ revision: revision + 1 })
  })
}
