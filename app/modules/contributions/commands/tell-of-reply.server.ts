import * as z from 'zod/mini'
import { today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { isLocale } from '~/platform/i18n/locale'
import { unsubscribePath } from '~/platform/mail/unsubscribe.server'
import { enqueueJob, enqueueMails } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { tellOfReplyJob } from '../comment.server'
import { replyMail } from '../mails/moderation'
import { contributionPermissions } from '../permissions'

const actor: Actor = { kind: 'system', job: tellOfReplyJob }
const payload = z.object({ commentId: z.string(), after: z.string() })
const batch = 300

/** The mailing that a follower ends in one click. */
export const followMailing = 'contribution'
export const followId = (contributionId: string, participantId: string): string => `${contributionId}/${participantId}`

/**
 * Job: tells those who follow a contribution that it was answered, one batch, then the job of the next in the same
 * transaction; once a day at most, and never the author of the answer. Done twice, it tells nobody twice.
 */
export async function tellOfReply(given: unknown): Promise<void> {
  if (!can(actor, contributionPermissions['contributions.tell'], null)) return
  const { commentId, after } = payload.parse(given)
  const comment = await db.contributionComment.findUnique({
    where: { id: commentId },
    select: {
      state: true,
      participantId: true,
      contributionId: true,
      contribution: { select: { number: true, debate: { select: { id: true, slug: true, title: true } } } },
    },
  })
  if (comment?.state !== 'published') return
  const { contributionId, contribution } = comment
  const rows = await db.contributionFollow.findMany({
    where: { contributionId, participantId: { gt: after } },
    orderBy: { participantId: 'asc' },
    take: batch,
    select: { participantId: true, participant: { select: { email: true, locale: true } } },
  })
  const mails = rows.flatMap(({ participantId, participant: { email, locale } }) => {
    if (!email || participantId === comment.participantId) return []
    const unsubscribe = unsubscribePath({ kind: followMailing, id: followId(contributionId, participantId) })
    const words = { number: contribution.number, unsubscribe }
    return [
      {
        to: email,
        ...replyMail(isLocale(locale) ? locale : 'fr', contribution.debate, words),
        key: `contributions.reply:${contributionId}:${participantId}:${today()}`,
      },
    ]
  })
  const last = rows.at(-1)
  await transact(async (tx) => {
    await enqueueMails(tx, mails)
    if (rows.length === batch && last)
      await enqueueJob(
        tx,
        tellOfReplyJob,
        { commentId, after: last.participantId },
        { key: `${tellOfReplyJob}:${commentId}:${last.participantId}` },
      )
  })
}
