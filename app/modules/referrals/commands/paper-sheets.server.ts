import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { draftingPermissions } from '../permissions'
import { isCollecting, mostSheets } from '../rules/drafting'
import { loadDraft } from '../store-drafting.server'
import { settleCollection } from '../store-signatures.server'

type Entered = { id: string; count: number; note: string; file: Omit<ReceivedFile, 'field'> | undefined }

/** Enters a sheet of signatures on paper, with its scan. It counts once somebody else has checked it. */
export const enterSheet = (actor: Actor, { id, count, note, file }: Entered): Promise<Outcome<{ sheetId: string }>> =>
  transact(async (tx): Promise<Outcome<{ sheetId: string }>> => {
    const draft = await loadDraft(tx, id)
    if (!draft || actor.kind !== 'person' || !can(actor, draftingPermissions['referrals.enter-sheet'], draft))
      return refused({ code: 'not-found' })
    if (!isCollecting(draft.state)) return refused({ code: 'collection-over' })
    if (!file) return refused({ code: 'file-missing', field: 'file' })
    if (draft.paperSheets.some((sheet) => sheet.file.hash === file.hash))
      return refused({ code: 'sheet-entered-already', field: 'file' })
    if (draft.paperSheets.length >= mostSheets)
      return refused({ code: 'too-many-sheets', detail: { most: mostSheets } })
    const sheetId = newId()
    const fileId = await registerFile(tx, file, actor.id)
    await tx.referralPaperSheet.create({
      data: { id: sheetId, referralId: id, count, note, fileId, enteredById: actor.id, enteredAt: now() },
    })
    await writeJournal(tx, {
      actor,
      act: 'referrals.enter-sheet',
      subject: { kind: 'referral', id },
      data: { sheet: sheetId, count, hash: file.hash },
    })
    return ok({ sheetId })
  })

type Sheet = { id: string; sheetId: string }

/** Checks a sheet that somebody else has entered: the scan shows as many signatures. Checked twice, it is checked once. */
export const checkSheet = (actor: Actor, { id, sheetId }: Sheet): Promise<Outcome<{ checked: boolean }>> =>
  transact(async (tx): Promise<Outcome<{ checked: boolean }>> => {
    const draft = await loadDraft(tx, id)
    const sheet = draft?.paperSheets.find((one) => one.id === sheetId)
    if (!draft || !can(actor, draftingPermissions['referrals.enter-sheet'], draft) || !sheet)
      return refused({ code: 'not-found' })
    const subject = { ...draft, enteredById: sheet.enteredById }
    if (!can(actor, draftingPermissions['referrals.check-sheet'], subject) || actor.kind !== 'person')
      return refused({ code: 'sheet-entered-by-you' })
    if (sheet.checkedAt) return ok({ checked: false })
    if (!isCollecting(draft.state)) return refused({ code: 'collection-over' })
    await tx.referralPaperSheet.update({ where: { id: sheetId }, data: { checkedById: actor.id, checkedAt: now() } })
    await settleCollection(tx, id)
    await writeJournal(tx, {
      actor,
      act: 'referrals.check-sheet',
      subject: { kind: 'referral', id },
      data: { sheet: sheetId, count: sheet.count },
    })
    return ok({ checked: true })
  })
