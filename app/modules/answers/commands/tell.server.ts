import * as z from 'zod/mini'
import { transact, db } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import type { ComposedMail } from '~/platform/mail/layout'
import { enqueueJob, enqueueMails } from '~/platform/outbox/enqueue.server'
import { addressKey, audience, type Told } from '../audience.server'
import { answerMail, progressMail, reportMail } from '../mails/answer-mails'
import { answerById, recommendationsOf } from '../queries-answers.server'
import { isStatus } from '../rules/answer'
import { tellBatch, tellJob } from '../rules/jobs'

const payloadOf = z.object({
  about: z.enum(['report', 'answer', 'progress']),
  id: z.string(),
  after: z.string(),
})

type News = { debateId: string; numbers: number[] | null; compose: (locale: Locale, told: Told) => ComposedMail }

async function sourcesOf(recommendationId: string): Promise<number[]> {
  const rows = await db.recommendationSource.findMany({ where: { recommendationId } })
  return rows.map(({ contributionNumber }) => contributionNumber)
}

/** What there is to tell, and to whom; null where it is no longer there. */
async function newsOf({ about, id }: z.infer<typeof payloadOf>): Promise<News | null> {
  if (about === 'report') {
    const debate = await db.debate.findUnique({ where: { id } })
    if (!debate) return null
    const count = (await recommendationsOf(id)).length
    return { debateId: id, numbers: null, compose: (locale, told) => reportMail(locale, { debate, count }, told) }
  }
  const row =
    about === 'answer'
      ? await db.answerVersion.findUnique({ where: { id } })
      : await db.answerProgress.findUnique({ where: { id } })
  const answer = row && (await answerById(row.answerId))
  if (!row || !answer) return null
  const { debate, recommendation, body } = answer
  const facts = { debate, recommendation, body: body.name }
  return {
    debateId: debate.id,
    numbers: await sourcesOf(recommendation.id),
    compose: (locale, told) =>
      'status' in row
        ? answerMail(locale, { ...facts, status: isStatus(row.status) ? row.status : 'accepted', reasons: row.reasons, isChange: row.version > 1 }, told) // prettier-ignore
        : progressMail(locale, { ...facts, isDone: row.kind === 'done', text: row.text }, told),
  }
}

/**
 * Job: tells a page of those whom something concerns, and queues the next page, in one transaction. Done again after a
 * crash, it tells nobody twice: each mail has a key of its address.
 */
export async function tellConcerned(payload: unknown): Promise<void> {
  const asked = payloadOf.parse(payload)
  const news = await newsOf(asked)
  if (!news) return
  const { about, id, after } = asked
  const { people, next } = await audience(news.debateId, news.numbers, after, tellBatch)
  const keyed = new Map(people.map((told) => [addressKey(told.to), told]))
  const mails = [...keyed].map(([address, told]) => ({
    to: told.to,
    key: `answers.told:${about}:${id}:${address}`,
    ...news.compose(told.locale, told),
  }))
  await transact(async (tx) => {
    await enqueueMails(tx, mails)
    if (next !== null)
      await enqueueJob(tx, tellJob, { about, id, after: next }, { key: `${tellJob}:${about}:${id}:${next}` })
  })
}
