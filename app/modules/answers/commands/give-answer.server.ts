import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { AnswerForm } from '../forms'
import { endDebate } from '../end-debate.server'
import { answerProblems } from '../rules/answer'
import { tellJob } from '../rules/jobs'
import { findAnswer, type Way } from './find-answer.server'

export type Given = AnswerForm & { id: string; file?: Omit<ReceivedFile, 'field'> | null }

/**
 * A body's answer to a recommendation: in its own name, by its mandate or its link, or entered by the team from its
 * letter. It is public at once, for good: another one follows it, and both are shown.
 */
export const giveAnswer = (
  actor: Actor,
  { id, file = null, ...form }: Given,
  way: Way,
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findAnswer(tx, actor, id, way, way.kind === 'letter' ? 'answers.enter-answer' : 'answers.give-answer') // prettier-ignore
    if (!isOk(found)) return found
    const answer = found.ok
    if (answer.revision !== form.revision) return refused({ code: 'changed-meanwhile' })
    const [problem] = answerProblems(form, today())
    if (problem) return refused(problem)
    if (way.kind === 'letter' && !file) return refused({ code: 'letter-missing', field: 'file' })
    const authorId = actor.kind === 'person' ? actor.id : null
    const { status, reasons, decision, budgetLine, budget, carriedTo, signedBy } = form
    const [realiseOn, studyUntil] = [
      status === 'accepted' || status === 'accepted-in-part' ? form.realiseOn : null,
      status === 'under-study' ? form.studyUntil : null,
    ]
    const version = answer.versions + 1
    const versionId = newId()
    await tx.answerVersion.create({
      data: {
        ...{
          id: versionId,
          answerId: id,
          version,
          status,
          reasons,
          decision,
          budgetLine,
          signedBy,
          realiseOn,
          studyUntil,
        },
        budgetCents: budget,
        carriedTo: status === 'elsewhere' ? carriedTo : '',
        ...{ origin: way.kind, authorId, givenAt: now() },
        fileId: file ? await registerFile(tx, file, authorId) : null,
      },
    })
    await tx.recommendationAnswer.update({
      where: { id },
      data: { status, realiseOn, studyUntil, doneOn: null, answeredAt: now(), revision: { increment: 1 } },
    })
    await writeJournal(tx, {
      actor,
      act: 'answers.give-answer',
      subject: { kind: 'recommendation-answer', id },
      data: { debate: answer.debate.id, recommendation: answer.recommendation.number, version, status, by: way.kind },
    })
    await enqueueJob(
      tx,
      tellJob,
      { about: 'answer', id: versionId, after: '' },
      { key: `${tellJob}:answer:${versionId}:` },
    )
    await endDebate(tx, actor, answer.debate.id)
    return ok({ id })
  })
