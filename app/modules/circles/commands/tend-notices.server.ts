import { accountById } from '~/modules/members/queries.server'
import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { noticeDigestMail, noticeReminderMail } from '../mails/community-mails'
import { circles, isExpired, isReminderDue, received } from '../rules/community'
import { isDigestDue } from '../rules/group'

const job = { kind: 'system', job: 'circles.tend-notices' } as const

/** Asks authors whether their notices still hold, ten days before the end; takes down those whose last day is over. */
async function tendNotices(): Promise<void> {
  const open = await db.communityNotice.findMany({ where: { state: 'open' }, orderBy: { expiresOn: 'asc' } })
  for (const { id, title, authorId, expiresOn, remindedAt } of open) {
    const over = isExpired(expiresOn, today())
    if (!over && !isReminderDue(expiresOn, remindedAt !== null, today())) continue
    await transact(async (tx) => {
      const { count } = await tx.communityNotice.updateMany({
        where: { id, state: 'open', expiresOn, remindedAt },
        data: over ? { state: 'expired', settledAt: now() } : { remindedAt: now() },
      })
      if (count === 0) return
      if (over) await writeJournal(tx, { actor: job, act: 'circles.expire-notice', subject: { kind: 'notice', id } })
      const reader = over ? null : await accountById(authorId, tx)
      if (!reader) return
      const mail = noticeReminderMail(reader.locale, { id, title, expiresOn })
      await enqueueMail(tx, { to: reader.email, ...mail }, { key: `circles.remind-notice:${id}:${expiresOn}` })
    })
  }
}

/** The weekly summary of needs and offers, to the circles that receive it; nothing when nothing is new. */
async function sendNoticeDigests(): Promise<void> {
  const members = await db.communityMember.findMany({
    where: { digest: 'weekly', circle: { in: circles.filter((circle) => received[circle].notices) } },
    include: { community: { select: { slug: true, name: true } } },
  })
  for (const { id, communityId, userId, digestedAt, community } of members) {
    if (!isDigestDue('weekly', digestedAt, now())) continue
    await transact(async (tx) => {
      const at = now()
      const { count } = await tx.communityMember.updateMany({ where: { id, digestedAt }, data: { digestedAt: at } })
      const news = await tx.communityNotice.findMany({
        where: { communityId, state: 'open', createdAt: { gt: digestedAt }, authorId: { not: userId } },
        orderBy: { createdAt: 'asc' },
      })
      const reader = count === 1 && news.length > 0 ? await accountById(userId, tx) : null
      if (!reader) return
      const mail = noticeDigestMail(reader.locale, { community, memberId: id, notices: news })
      await enqueueMail(tx, { to: reader.email, ...mail }, { key: `circles.notices:${id}:${today()}` })
    })
  }
}

/** Daily job of communities. */
export async function tendCommunities(): Promise<void> {
  await tendNotices()
  await sendNoticeDigests()
}
