import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { ProgressForm } from '../forms'
import { isPromise } from '../rules/answer'
import { mostProgress } from '../rules/deadlines'
import { tellJob } from '../rules/jobs'
import { findAnswer, type Way } from './find-answer.server'

type Reported = ProgressForm & { id: string; file?: Omit<ReceivedFile, 'field'> | null }

/**
 * What became of an answer, on a day that has come, with its proof: a link or a document. Done is said with one at least.
 * Nothing is taken back: a mistake is followed by what is right.
 */
export const reportProgress = (
  actor: Actor,
  { id, kind, on, text, link, revision, file = null }: Reported,
  way: Way,
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findAnswer(tx, actor, id, way, 'answers.report-progress')
    if (!isOk(found)) return found
    const answer = found.ok
    if (answer.revision !== revision) return refused({ code: 'changed-meanwhile' })
    if (answer.status === null) return refused({ code: 'not-answered' })
    if (kind === 'done' && !isPromise(answer.status)) return refused({ code: 'nothing-promised', field: 'kind' })
    if (on > today()) return refused({ code: 'date-future', field: 'on' })
    if (kind === 'done' && link === '' && !file) return refused({ code: 'proof-missing', field: 'link' })
    if ((await tx.answerProgress.count({ where: { answerId: id } })) >= mostProgress)
      return refused({ code: 'progress-too-many' })
    const authorId = actor.kind === 'person' ? actor.id : null
    const progressId = newId()
    await tx.answerProgress.create({
      data: {
        ...{ id: progressId, answerId: id, kind, on, text, link, authorId, createdAt: now() },
        origin: way.kind,
        fileId: file ? await registerFile(tx, file, authorId) : null,
      },
    })
    await tx.recommendationAnswer.update({
      where: { id },
      data: { revision: { increment: 1 }, ...(kind === 'done' ? { doneOn: on } : {}) },
    })
    await writeJournal(tx, {
      actor,
      act: 'answers.report-progress',
      subject: { kind: 'recommendation-answer', id },
      data: { debate: answer.debate.id, recommendation: answer.recommendation.number, kind, on },
    })
    await enqueueJob(tx, tellJob, { about: 'progress', id: progressId, after: '' }, { key: `${tellJob}:progress:${progressId}:` }) // prettier-ignore
    return ok({ id })
  })
