import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { draftingPermissions } from '../permissions'
import { isCollecting } from '../rules/drafting'
import { loadDraft } from '../store-drafting.server'
import { settleCollection } from '../store-signatures.server'

/** Removes a sheet entered wrong, with its scan, while signatures are collected. Removed twice, it is removed once. */
export const removeSheet = (
  actor: Actor,
  { id, sheetId }: { id: string; sheetId: string },
): Promise<Outcome<{ removed: boolean }>> =>
  transact(async (tx): Promise<Outcome<{ removed: boolean }>> => {
    const draft = await loadDraft(tx, id)
    if (!draft || !can(actor, draftingPermissions['referrals.enter-sheet'], draft))
      return refused({ code: 'not-found' })
    const sheet = draft.paperSheets.find((one) => one.id === sheetId)
    if (!sheet) return ok({ removed: false })
    const subject = { ...draft, enteredById: sheet.enteredById }
    if (!can(actor, draftingPermissions['referrals.remove-sheet'], subject))
      return refused({ code: 'representative-only' })
    if (!isCollecting(draft.state)) return refused({ code: 'collection-over' })
    await tx.referralPaperSheet.delete({ where: { id: sheetId } })
    await tx.storedFile.delete({ where: { id: sheet.fileId } })
    await settleCollection(tx, id)
    await writeJournal(tx, {
      actor,
      act: 'referrals.remove-sheet',
      subject: { kind: 'referral', id },
      data: { sheet: sheetId, count: sheet.count },
    })
    return ok({ removed: true })
  })
