import type { Json } from '~/platform/pure/canonical-json'
import { answersOf, historyOf, recommendationsOf } from './queries-answers.server'

/** Each recommendation with what each body answered and did, as everyone may read it. */
export async function publicAnswers(debateId: string): Promise<Json[]> {
  const [recommendations, answers] = [await recommendationsOf(debateId), await answersOf(debateId)]
  return Promise.all(
    recommendations.map(async ({ id, number, title, text, sources }) => ({
      ...{ number, title, text },
      sources: sources.map(({ contributionNumber }) => contributionNumber),
      bodies: await Promise.all(
        answers
          .filter(({ recommendation }) => recommendation.id === id)
          .map(async (answer) => {
            const { versions, progress, reminders } = await historyOf(answer.id)
            return {
              body: answer.body.name,
              territory: answer.body.territoryCode,
              dueOn: answer.dueOn,
              answers: versions.map(({ file, ...one }) => ({
                version: one.version,
                status: one.status,
                reasons: one.reasons,
                decision: one.decision,
                budgetLine: one.budgetLine,
                budgetCents: one.budgetCents,
                realiseOn: one.realiseOn,
                studyUntil: one.studyUntil,
                carriedTo: one.carriedTo,
                signedBy: one.signedBy,
                origin: one.origin,
                givenAt: one.givenAt.toISOString(),
                letter: file?.name ?? null,
              })),
              progress: progress.map(({ kind, on, text: said, link, file }) => ({
                ...{ kind, on, text: said, link },
                proof: file?.name ?? null,
              })),
              reminders: reminders.map(({ kind, sentOn, mailed }) => ({ kind, sentOn, mailed })),
            }
          }),
      ),
    })),
  )
}
