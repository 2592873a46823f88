import * as z from 'zod'
import type { Tx } from '~/platform/db/db.server'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { type Changes, changesBetween } from './rules/completion'
import { evidenceOf, lastSentAt, type LoadedApplication, readAnswers } from './store.server'

const keptChanges = z.custom<Changes>((value) => changesMark.safeParse(value).success)
const changesMark = z.object({ criteria: z.array(z.object({ criterionId: z.string() })) })

/** What changed, as it is kept: written by the portal alone, so that only its shape's mark is checked. */
export const readChanges = (text: string): Changes => keptChanges.parse(JSON.parse(text))

/** Answers the open request for completion, with what changed since the application was last sent: before it is sent again. */
export async function recordChanges(
  tx: Tx,
  application: LoadedApplication,
  criteria: readonly string[],
  at: Date,
): Promise<void> {
  const { id, title, answers } = application
  const piecesOf = async (sentBy?: Date) =>
    (await evidenceOf(tx, id, sentBy)).map(({ criterionId, file }) => ({
      criterionId,
      name: file.name,
      hash: file.hash,
    }))
  const before = {
    title: application.submittedTitle ?? title,
    answers: readAnswers(application.submittedAnswers ?? '{}'),
    pieces: await piecesOf(await lastSentAt(tx, id)),
  }
  const changes = changesBetween(criteria, before, { title, answers, pieces: await piecesOf() })
  await tx.completionRequest.updateMany({
    where: { applicationId: id, answeredAt: null },
    data: { answeredAt: at, changes: canonicalJson(changes) },
  })
}
