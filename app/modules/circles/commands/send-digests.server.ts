import { accountById } from '~/modules/members/queries.server'
import { now, today } from '~/platform/clock.server'
import { db, transact, type Tx } from '~/platform/db/db.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { digestMail } from '../mails/group-mails'
import { among } from '../queries-groups.server'
import { digests, isDigestDue } from '../rules/group'

/** Conversations that one summary tells of; the rest is counted. */
const mostThreads = 20

type Due = { id: string; userId: string; groupId: string; digestedAt: Date }

/** What was said in a group since a moment by others than this member, by conversation. */
async function saidSince(tx: Tx, { groupId, userId, digestedAt }: Due) {
  const posts = await tx.groupPost.findMany({
    where: { groupId, createdAt: { gt: digestedAt }, authorId: { not: userId }, removedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { threadId: true, authorId: true, thread: { select: { title: true } } },
  })
  const authors = await tx.user.findMany({
    where: { id: { in: [...new Set(posts.map(({ authorId }) => authorId))] } },
    select: { id: true, name: true },
  })
  const names = new Map(authors.map(({ id, name }) => [id, name]))
  const threads = new Map<string, { id: string; title: string; posts: number; authors: Set<string> }>()
  for (const { threadId, authorId, thread } of posts) {
    const known = threads.get(threadId) ?? { id: threadId, title: thread.title, posts: 0, authors: new Set() }
    known.posts += 1
    known.authors.add(names.get(authorId) ?? '')
    threads.set(threadId, known)
  }
  return [...threads.values()]
    .slice(0, mostThreads)
    .map(({ authors: by, ...thread }) => ({ ...thread, authors: [...by] }))
}

/**
 * One member's summary. It is read, queued and counted as sent in one transaction, while nobody writes: nothing is told
 * twice and nothing is skipped. With nothing new, nothing is sent and the wait begins again.
 */
const sendOne = (due: Due, group: { slug: string; title: string }): Promise<void> =>
  transact(async (tx) => {
    const { count } = await tx.groupMember.updateMany({
      where: { id: due.id, digestedAt: due.digestedAt },
      data: { digestedAt: now() },
    })
    const threads = count === 1 ? await saidSince(tx, due) : []
    const reader = threads.length > 0 ? await accountById(due.userId, tx) : null
    if (!reader) return
    const mail = digestMail(reader.locale, { group, memberId: due.id, threads })
    await enqueueMail(tx, { to: reader.email, ...mail }, { key: `circles.digest:${due.id}:${today()}` })
  })

/** Daily job: the summaries of groups that are due, by the day or by the week. */
export async function sendDigests(): Promise<void> {
  const rows = await db.groupMember.findMany({
    where: { digest: { in: ['daily', 'weekly'] }, role: { in: ['member', 'facilitator'] } },
    include: { group: { select: { slug: true, title: true } } },
    orderBy: { id: 'asc' },
  })
  const at = now()
  for (const { group, digest, ...due } of rows)
    if (isDigestDue(among(digests, digest, 'none'), due.digestedAt, at)) await sendOne(due, group)
}
