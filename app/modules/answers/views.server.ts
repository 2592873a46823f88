import { type Answer, answerById, historyOf } from './queries-answers.server'
import { isStatus, nextDate, origins } from './rules/answer'
import type { AnswerLine, AnswerView, GivenView } from './view'

/** An answer as a line of a list: without what the body is reached by. */
export const lineOf = (answer: Answer): AnswerLine => ({
  id: answer.id,
  body: answer.body.name,
  standing: answer.standing,
  status: answer.status,
  date: nextDate(answer),
  dueOn: answer.dueOn,
  number: answer.recommendation.number,
  title: answer.recommendation.title,
  debate: {
    slug: answer.debate.slug,
    title: answer.debate.title,
    isDemonstration: answer.debate.isDemonstration,
  },
})

type Version = Awaited<ReturnType<typeof historyOf>>['versions'][number]

const givenOf = ({ status, origin, givenAt, file, ...version }: Version): GivenView => ({
  version: version.version,
  status: isStatus(status) ? status : 'accepted',
  reasons: version.reasons,
  decision: version.decision,
  budgetLine: version.budgetLine,
  budgetCents: version.budgetCents,
  realiseOn: version.realiseOn,
  studyUntil: version.studyUntil,
  carriedTo: version.carriedTo,
  signedBy: version.signedBy,
  origin: origins.find((one) => one === origin) ?? 'letter',
  givenAt: givenAt.toISOString(),
  file,
})

/** An answer with its whole story. */
export async function viewOfAnswer(answer: Answer): Promise<AnswerView> {
  const { versions, progress, reminders } = await historyOf(answer.id)
  const from = answer.carriedFromId === null ? null : await answerById(answer.carriedFromId)
  const [given = null, ...earlier] = versions.map(givenOf)
  return {
    ...lineOf(answer),
    revision: answer.revision,
    carriedFrom: from?.body.name ?? null,
    given,
    earlier,
    progress: progress.map(({ id, kind, on, text, link, file }) => ({
      id,
      kind: kind === 'done' ? 'done' : 'progress',
      on,
      text,
      link,
      file,
    })),
    reminders: reminders.map(({ id, kind, sentOn, mailed }) => ({ id, kind, sentOn, mailed })),
  }
}
