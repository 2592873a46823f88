import * as z from 'zod/mini'
import { addressesOf } from '~/modules/members/queries.server'
import { now } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { type Locale, locales } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob, enqueueMails } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { newsMail } from '../mails/participant-mails'
import { debatePermissions } from '../permissions'
import { debateById } from '../queries.server'
import { isPublic } from '../rules/debate'
import { deliverNewsJob, newsBatch, newsKey } from '../rules/news'

type News = { debateId: string; title: string; text: string }

/** Publishes a piece of news on the debate's thread, and begins to mail it to who follows the debate. It never changes. */
export const publishNews = (
  actor: Actor,
  { debateId, title, text }: News,
): Promise<Outcome<{ id: string; slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string; slug: string }>> => {
    const debate = await debateById(debateId, tx)
    if (!debate || actor.kind !== 'person' || !can(actor, debatePermissions['debates.write-news'], null))
      return refused({ code: 'not-found' })
    if (!isPublic(debate.state)) return refused({ code: 'state-forbids' })
    const id = newId()
    await tx.debateNews.create({
      data: { id, debateId, title, text, writtenById: actor.id, publishedAt: now(), state: 'sending' },
    })
    await writeJournal(tx, { actor, act: 'debates.publish-news', subject: { kind: 'debate', id: debateId }, data: { news: id } }) // prettier-ignore
    await enqueueJob(tx, deliverNewsJob, { newsId: id, after: '' }, { key: newsKey(id, '') })
    return ok({ id, slug: debate.slug })
  })

const jobPayload = z.object({ newsId: z.string(), after: z.string() })

/**
 * Job: queues the mails of one batch of readers and the job of the next, in one transaction. Done again after a crash, it
 * sees that the next was queued, or that the news was sent, and adds nothing.
 */
export async function deliverNews(payload: unknown): Promise<void> {
  const { newsId, after } = jobPayload.parse(payload)
  const news = await db.debateNews.findUnique({
    where: { id: newsId },
    include: { debate: { select: { title: true, slug: true } } },
  })
  if (news?.state !== 'sending') return
  const rows = await db.debateSubscription.findMany({
    where: { debateId: news.debateId, confirmedAt: { not: null }, ...(after === '' ? {} : { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: newsBatch,
  })
  const addresses = await addressesOf(rows.flatMap(({ userId }) => userId ?? []))
  const mails = rows.flatMap(({ id, userId, email, locale }) => {
    const to = userId === null ? email : addresses.get(userId)
    const language: Locale = locales.find((one) => one === locale) ?? 'fr'
    const mail = { debate: news.debate, news, subscriptionId: id }
    return to ? [{ to, key: `debates.news:${newsId}:${id}`, ...newsMail(language, mail) }] : []
  })
  const last = rows.length === newsBatch ? rows.at(-1)?.id : undefined
  await transact(async (tx) => {
    const done =
      last === undefined
        ? await tx.debateNews.count({ where: { id: newsId, state: { not: 'sending' } } })
        : await tx.outboxMessage.count({ where: { key: newsKey(newsId, last) } })
    if (done > 0) return
    await enqueueMails(tx, mails)
    await tx.debateNews.update({
      where: { id: newsId },
      data: { recipients: { increment: mails.length }, ...(last === undefined ? { state: 'sent' } : {}) },
    })
    if (last !== undefined)
      await enqueueJob(tx, deliverNewsJob, { newsId, after: last }, { key: newsKey(newsId, last) })
  })
}
