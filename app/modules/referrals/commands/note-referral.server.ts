import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome } from '~/platform/pure/outcome'
import { procedurePermissions } from '../permissions'
import { openFile } from './open-referral.server'

/** Words of the team about a file, for the team and the committees alone. */
export const noteReferral = (
  actor: Actor,
  { id, text }: { id: string; text: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const opened = await openFile(tx, actor, id, procedurePermissions['referrals.note-referral'])
    if (!isOk(opened)) return opened
    const note = { id: newId(), referralId: id, authorId: actorName(actor), text, createdAt: now() }
    await tx.referralNote.create({ data: note })
    await writeJournal(tx, { actor, act: 'referrals.note-referral', subject: { kind: 'referral', id } })
    return ok({ id })
  })
