import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { draftOf, readOf } from '../queries-drafts.server'
import { isWritable, mayOpenUntil } from '../rules/draft-state'

/**
 * Opens a draft to comments: from now on everyone reads it and its differences with the charter in force. Refused while it cannot be
 * read as a charter. Open already, its last day moves.
 */
export async function openToComments(
  actor: Actor,
  { id, until }: { id: string; until: string },
): Promise<Outcome<{ until: string }>> {
  if (!can(actor, permissions['charters.open-draft'], null)) return refused({ code: 'not-found' })
  return transact(async (tx) => {
    const draft = await draftOf(actor, id, tx)
    if (!draft) return refused({ code: 'not-found' })
    if (!isWritable(draft)) return refused({ code: 'draft-settled' })
    const allowed = mayOpenUntil(until, today())
    if (!isOk(allowed)) return allowed
    const { problems } = await readOf(draft)
    if (problems.length > 0) return refused({ code: 'draft-unsound', detail: { count: problems.length } })
    const openedOn = draft.openedOn ?? today()
    await tx.charterDraft.update({ where: { id }, data: { openedOn, commentsUntil: until } })
    await writeJournal(tx, {
      actor,
      act: 'charters.open-draft',
      subject: { kind: 'charter-draft', id },
      data: { openedOn, until, revision: draft.revision },
    })
    return ok({ until })
  })
}

/** Gives up a draft. One that nobody else has seen goes away; one that was open stays to be read, with the reason. */
export async function giveUpDraft(
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<Outcome<{ isKept: boolean }>> {
  if (!can(actor, permissions['charters.open-draft'], null)) return refused({ code: 'not-found' })
  return transact(async (tx) => {
    const draft = await draftOf(actor, id, tx)
    if (!draft) return refused({ code: 'not-found' })
    if (!isWritable(draft)) return refused({ code: 'draft-settled' })
    const isKept = draft.openedOn !== null
    if (isKept && reason.trim() === '') return refused({ code: 'reason-missing', field: 'reason' })
    if (isKept)
      await tx.charterDraft.update({ where: { id }, data: { givenUpOn: today(), givenUpReason: reason.trim() } })
    else await tx.charterDraft.delete({ where: { id } })
    await writeJournal(tx, {
      actor,
      act: 'charters.give-up-draft',
      subject: { kind: 'charter-draft', id },
      data: { isKept },
    })
    return ok({ isKept })
  })
}
