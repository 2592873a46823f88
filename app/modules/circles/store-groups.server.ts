import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import { slugOf } from '~/platform/pure/slug'
import type { GroupForm } from './forms-groups'
import { firstDigest, type GroupRole, type GroupState } from './rules/group'

/** Words that addresses of groups cannot be: pages stand there. */
const reserved = new Set(['nouveau', 'nouvelle', 'abonnement', 'confirmer'])

/** An address that nothing else has: that of the title, or followed by a number. */
export async function freeSlug(title: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  const base = slugOf(title, 70) || 'sans-titre'
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!reserved.has(slug) && !(await isTaken(slug))) return slug
  }
}

export async function addGroup(
  tx: Tx,
  group: GroupForm & { createdById: string; isDemonstration: boolean },
): Promise<{ id: string; slug: string }> {
  const [id, at] = [newId(), now()]
  const slug = await freeSlug(
    group.title,
    async (wanted) => (await tx.exchangeGroup.count({ where: { slug: wanted } })) > 0,
  )
  await tx.exchangeGroup.create({ data: { ...group, id, slug, state: 'active', createdAt: at, updatedAt: at } })
  return { id, slug }
}

export const changeGroup = (tx: Tx, id: string, data: Partial<GroupForm> & { state?: GroupState }) =>
  tx.exchangeGroup.update({ where: { id }, data: { ...data, updatedAt: now() } })

export async function addMember(
  tx: Tx,
  member: { groupId: string; userId: string; role: GroupRole; message: string },
): Promise<string> {
  const [id, at] = [newId(), now()]
  await tx.groupMember.create({
    data: {
      ...member,
      ...{ id, digest: firstDigest, digestedAt: at, askedAt: at },
      joinedAt: member.role === 'asked' ? null : at,
    },
  })
  return id
}

export const changeMember = (
  tx: Tx,
  id: string,
  data: { role?: GroupRole; joinedAt?: Date; digest?: string; digestedAt?: Date; message?: string },
) => tx.groupMember.update({ where: { id }, data })

/** Takes a member out, with how far they had read. */
export async function removeMember(tx: Tx, { id, groupId, userId }: { id: string; groupId: string; userId: string }) {
  await tx.threadReading.deleteMany({ where: { userId, thread: { groupId } } })
  await tx.groupMember.delete({ where: { id } })
}

type NewPost = { threadId: string; groupId: string; authorId: string; body: string; quotedId: string | null }

/** Writes a message, calls those it names, and counts it as read by its author. */
export async function addPost(tx: Tx, post: NewPost, mentions: readonly string[]): Promise<string> {
  const [id, at] = [newId(), now()]
  await tx.groupPost.create({ data: { ...post, id, createdAt: at } })
  await tx.postMention.createMany({ data: mentions.map((userId) => ({ postId: id, userId })) })
  await tx.groupThread.update({ where: { id: post.threadId }, data: { lastPostAt: at, postCount: { increment: 1 } } })
  await markRead(tx, post.threadId, post.authorId)
  return id
}

export async function addThread(
  tx: Tx,
  thread: { groupId: string; title: string; createdById: string },
): Promise<string> {
  const [id, at] = [newId(), now()]
  await tx.groupThread.create({ data: { ...thread, id, createdAt: at, lastPostAt: at, postCount: 0 } })
  return id
}

export const markRead = async (tx: Tx, threadId: string, userId: string): Promise<void> => {
  const readAt = now()
  await tx.threadReading.upsert({
    where: { threadId_userId: { threadId, userId } },
    create: { threadId, userId, readAt },
    update: { readAt },
  })
}

/** The words go, the place stays: « message retiré ». */
export async function takePostAway(
  tx: Tx,
  id: string,
  removal: { removedBy: 'author' | 'moderator' | 'erasure'; removalReason: string },
) {
  await tx.groupPost.update({ where: { id }, data: { ...removal, body: '', removedAt: now() } })
  await tx.postMention.deleteMany({ where: { postId: id } })
}
