import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { draftOf } from '../queries-draft.server'
import { changeList, type DraftFields, type DraftSection, type ListChange, withSection } from '../rules/draft/fields'
import { rewriteDraft } from '../store-draft.server'

/** More would be no statutes: a draft is refused before it fills the database. */
const mostCharacters = 200_000

/**
 * Keeps one page of a draft as it was typed, be it readable or not, and adds or takes away an item where a button asked.
 * Refused where somebody wrote since the page was opened.
 */
export async function saveDraft(
  actor: Actor,
  {
    id,
    revision,
    section,
    posted,
    change,
  }: { id: string; revision: number; section: DraftSection; posted: DraftFields; change: ListChange | null },
): Promise<Outcome<{ revision: number }>> {
  if (!can(actor, permissions['statutes.write-draft'], null)) return refused({ code: 'not-found' })
  return transact(async (tx) => {
    const draft = await draftOf(actor, id, tx)
    if (!draft) return refused({ code: 'not-found' })
    const typed = withSection(draft.fields, section, posted)
    const fields = change ? changeList(typed, change) : typed
    if (JSON.stringify(fields).length > mostCharacters) return refused({ code: 'draft-too-long' })
    if (!(await rewriteDraft(tx, { id, revision }, { fields }))) return refused({ code: 'draft-changed' })
    await writeJournal(tx, {
      actor,
      act: 'statutes.save-draft',
      subject: { kind: 'statutes-draft', id },
      data: { section, revision: revision + 1 },
    })
    return ok({ revision: revision + 1 })
  })
}
