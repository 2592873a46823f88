import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { draftOf } from '../queries-draft.server'
import { removeDraft } from '../store-draft.server'

/** Gives up a draft. */
export async function deleteDraft(actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> {
  if (!can(actor, permissions['statutes.write-draft'], null)) return refused({ code: 'not-found' })
  return transact(async (tx) => {
    if (!(await draftOf(actor, id, tx))) return refused({ code: 'not-found' })
    await removeDraft(tx, id)
    await writeJournal(tx, { actor, act: 'statutes.delete-draft', subject: { kind: 'statutes-draft', id } })
    return ok({ id })
  })
}
