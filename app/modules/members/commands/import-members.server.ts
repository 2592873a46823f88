import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { readListAgainstRegister } from '../list-import.server'
import { membershipPermissions } from '../permissions'
import { importDraft } from '../queries-import.server'
import { addImportDraft, dropImportDraft } from '../store-membership.server'
import { addListedMembers } from '../store-import.server'

/** Keeps a list to be looked at; no member is written. Refused as `readMemberList` says. */
export async function openMemberList(
  actor: Actor,
  input: { fileName: string; content: string },
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, membershipPermissions['members.import-list'], null)) return refused({ code: 'not-found' })
  const read = await readListAgainstRegister(input.content)
  if (!isOk(read)) return read
  const draft = { kind: 'member-list' as const, ...input, createdById: actorName(actor) }
  return transact(async (tx) => ok({ id: await addImportDraft(tx, draft) }))
}

/**
 * Writes a list in the register, all or nothing: refused where one line is at fault (list-has-faults, with their count).
 * Those that the register has already are left as they are.
 */
export const importMembers = (
  actor: Actor,
  input: { draft: string } | { content: string },
): Promise<Outcome<{ added: number; duplicates: number }>> =>
  transact(async (tx): Promise<Outcome<{ added: number; duplicates: number }>> => {
    if (!can(actor, membershipPermissions['members.import-list'], null)) return refused({ code: 'not-found' })
    const draft = 'draft' in input ? await importDraft(input.draft, 'member-list', tx) : null
    if ('draft' in input && !draft) return refused({ code: 'draft-gone' })
    const read = await readListAgainstRegister('draft' in input ? (draft?.content ?? '') : input.content, tx)
    if (!isOk(read)) return read
    const { members, duplicates, faults } = read.ok
    if (faults.length > 0) return refused({ code: 'list-has-faults', detail: { count: faults.length } })
    if (members.length === 0) return refused({ code: 'nothing-to-record' })
    await addListedMembers(tx, members, actorName(actor))
    if (draft) await dropImportDraft(tx, draft.id)
    await writeJournal(tx, {
      actor,
      act: 'members.import-list',
      subject: { kind: 'member-list', id: draft?.id ?? 'cli' },
      data: { added: members.length, duplicates: duplicates.length },
    })
    return ok({ added: members.length, duplicates: duplicates.length })
  })
