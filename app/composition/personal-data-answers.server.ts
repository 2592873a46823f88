import type { Eraser } from '~/modules/accounts/erasure.server'
import type { PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { db } from '~/platform/db/db.server'

/** What a person answered in the name of an institution. */
export const answersSource: PersonalDataSource = {
  name: 'answers-to-debates',
  labels: {
    fr: 'Ce que vous avez répondu à des débats au nom d’une institution',
    en: 'What you answered to debates in the name of an institution',
  },
  collect: async (userId) => {
    const answer = {
      select: { body: { select: { name: true } }, recommendation: { select: { title: true } } },
    } as const
    const [given, told] = await Promise.all([
      db.answerVersion.findMany({ where: { authorId: userId }, orderBy: { id: 'asc' }, include: { answer } }),
      db.answerProgress.findMany({ where: { authorId: userId }, orderBy: { id: 'asc' }, include: { answer } }),
    ])
    return [
      ...given.map((one) => ({
        institution: one.answer.body.name,
        recommendation: one.answer.recommendation.title,
        answer: one.status,
        reasons: one.reasons,
        signedBy: one.signedBy,
        at: one.givenAt.toISOString(),
      })),
      ...told.map((one) => ({
        institution: one.answer.body.name,
        recommendation: one.answer.recommendation.title,
        news: one.text,
        at: one.createdAt.toISOString(),
      })),
    ]
  },
}

/** An answer is the institution's and stays public; who typed it is no longer known. The report stays, without its authors. */
export const answersEraser: Eraser = async (tx, userId) => {
  await tx.answerVersion.updateMany({ where: { authorId: userId }, data: { authorId: null } })
  await tx.answerProgress.updateMany({ where: { authorId: userId }, data: { authorId: null } })
  return null
}
