import * as z from 'zod/mini'
import { addressesOf } from '~/modules/members/queries.server'
import { db, transact } from '~/platform/db/db.server'
import { type Locale, locales } from '~/platform/i18n/locale'
import { enqueueJob, enqueueMails } from '~/platform/outbox/enqueue.server'
import { letterMail } from '../mails/letter-mails'
import { issueById, signedContent } from '../queries-letters.server'
import { batchSize, deliverLetterJob, deliveryKey } from '../rules/letter'

const jobPayload = z.object({ issueId: z.string(), after: z.string() })

/**
 * Job: queues the mails of one batch of readers and the job of the next, in one transaction. Done again after a crash, it
 * sees that the next was queued, or that the issue is sent, and adds nothing.
 */
export async function deliverLetter(payload: unknown): Promise<void> {
  const { issueId, after } = jobPayload.parse(payload)
  const issue = await issueById(issueId)
  if (issue?.state !== 'sending') return
  const rows = await db.letterSubscription.findMany({
    where: {
      communityId: issue.communityId,
      confirmedAt: { not: null },
      ...(after === '' ? {} : { id: { gt: after } }),
    },
    orderBy: { id: 'asc' },
    take: batchSize,
  })
  const [addresses, content] = await Promise.all([
    addressesOf(rows.flatMap(({ userId }) => userId ?? [])),
    signedContent(issue),
  ])
  const mails = rows.flatMap(({ id, userId, email, locale }) => {
    const to = userId === null ? email : addresses.get(userId)
    const language: Locale = locales.find((one) => one === locale) ?? 'fr'
    const mail = { content, slug: issue.slug, community: issue.community.name, subscriptionId: id, issueId }
    return to ? [{ to, key: `circles.letter:${issueId}:${id}`, ...letterMail(language, mail) }] : []
  })
  const last = rows.length === batchSize ? rows.at(-1)?.id : undefined
  await transact(async (tx) => {
    const done =
      last === undefined
        ? await tx.letterIssue.count({ where: { id: issueId, state: { not: 'sending' } } })
        : await tx.outboxMessage.count({ where: { key: deliveryKey(issueId, last) } })
    if (done > 0) return
    await enqueueMails(tx, mails)
    await tx.letterIssue.update({
      where: { id: issueId },
      data: { recipients: { increment: mails.length }, ...(last === undefined ? { state: 'sent' } : {}) },
    })
    if (last !== undefined)
      await enqueueJob(tx, deliverLetterJob, { issueId, after: last }, { key: deliveryKey(issueId, last) })
  })
}
