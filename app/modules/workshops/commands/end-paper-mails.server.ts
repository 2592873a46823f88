import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { workshopPermissions } from '../permissions'

/** Forgets an address left on paper, as the link of each of its mails lets its reader do. Done twice, it does no harm. */
export const endPaperMails = (actor: Actor, { paperId }: { paperId: string }): Promise<Outcome<null>> =>
  transact(async (tx): Promise<Outcome<null>> => {
    if (!can(actor, workshopPermissions['workshops.end-mailing'], null)) return refused({ code: 'not-found' })
    const paper = await tx.workshopPaper.findUnique({ where: { id: paperId } })
    if (!paper) return ok(null)
    await tx.workshopPaper.deleteMany({ where: { workshopId: paper.workshopId, email: paper.email } })
    // Nor is it kept by the debate, for the answers: nobody ever confirmed it.
    await tx.debateParticipant.updateMany({
      where: { email: paper.email, confirmedAt: null, userId: null },
      data: { email: null, mailbox: null },
    })
    await writeJournal(tx, { actor, act: 'workshops.end-mailing', subject: { kind: 'workshop', id: paper.workshopId } })
    return ok(null)
  })
