import { accountById } from '~/modules/members/queries.server'
import { plainText, readMarkdown } from '~/modules/editorial/rules/markdown'
import type { Tx } from '~/platform/db/db.server'
import { enqueueMails } from '~/platform/outbox/enqueue.server'
import { postMail } from './mails/group-mails'

type Told = {
  group: { id: string; slug: string; title: string }
  thread: { id: string; title: string }
  post: { id: string; authorId: string; body: string }
  /** Those whom the message calls by name. */
  called: readonly string[]
}

/**
 * Tells of a new message by mail: those whom it calls, at once whatever they chose but 'none', and those who chose to
 * receive each message. One mail a person: the key is the message's and theirs.
 */
export async function tellOfPost(tx: Tx, { group, thread, post, called }: Told): Promise<void> {
  const members = await tx.groupMember.findMany({
    where: {
      groupId: group.id,
      role: { in: ['member', 'facilitator'] },
      userId: { not: post.authorId },
      OR: [{ digest: 'each' }, { digest: { not: 'none' }, userId: { in: [...called] } }],
    },
  })
  if (members.length === 0) return
  const author = (await tx.user.findUnique({ where: { id: post.authorId }, select: { name: true } }))?.name ?? ''
  const mails = []
  for (const { id, userId } of members) {
    const reader = await accountById(userId, tx)
    if (!reader) continue
    const isCalled = called.includes(userId)
    const text = plainText(readMarkdown(post.body)).trim()
    mails.push({
      key: `circles.post:${post.id}:${userId}`,
      to: reader.email,
      ...postMail(reader.locale, { group, thread, postId: post.id, author, text, isCalled, memberId: id }),
    })
  }
  await enqueueMails(tx, mails)
}
