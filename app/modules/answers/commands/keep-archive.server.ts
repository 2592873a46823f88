import type { ReceivedFile } from '~/platform/files/receive.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { answerPermissions } from '../permissions'

type Kept = { debateId: string; state: string; file: Omit<ReceivedFile, 'field'> }

/** Keeps the file that holds everything of a debate, once for each state that it reaches; its hash goes to the journal. */
export const keepArchive = (actor: Actor, { debateId, state, file }: Kept): Promise<Outcome<{ hash: string }>> =>
  transact(async (tx): Promise<Outcome<{ hash: string }>> => {
    const debate = await tx.debate.findUnique({ where: { id: debateId }, select: { state: true } })
    if (!debate || !can(actor, answerPermissions['answers.freeze-archive'], null)) return refused({ code: 'not-found' })
    const known = await tx.debateArchive.findUnique({ where: { debateId_state: { debateId, state } } })
    if (known) return ok({ hash: known.hash })
    if (debate.state !== state) return refused({ code: 'state-forbids' })
    const fileId = await registerFile(tx, file, null)
    await tx.debateArchive.create({
      data: { id: newId(), debateId, state, fileId, hash: file.hash, size: file.size, createdAt: now() },
    })
    await writeJournal(tx, {
      actor,
      act: 'answers.freeze-archive',
      subject: { kind: 'debate', id: debateId },
      data: { state, hash: file.hash, size: file.size },
    })
    return ok({ hash: file.hash })
  })
