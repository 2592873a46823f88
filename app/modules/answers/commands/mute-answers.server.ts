import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { answerPermissions } from '../permissions'

/** The link of a mail: somebody who contributed is told no more of what becomes of this debate. Twice does no harm. */
export const muteAnswers = (
  actor: Actor,
  { debateId, participantId }: { debateId: string; participantId: string },
): Promise<Outcome<{ debateId: string }>> =>
  transact(async (tx): Promise<Outcome<{ debateId: string }>> => {
    const debate = await tx.debate.findUnique({ where: { id: debateId }, select: { id: true } })
    if (!debate || !can(actor, answerPermissions['answers.end-mailing'], null)) return refused({ code: 'not-found' })
    await tx.answerMute.upsert({
      where: { debateId_participantId: { debateId, participantId } },
      create: { debateId, participantId },
      update: {},
    })
    await writeJournal(tx, { actor, act: 'answers.end-mailing', subject: { kind: 'debate', id: debateId } })
    return ok({ debateId })
  })
