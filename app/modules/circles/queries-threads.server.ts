import { namesOf } from '~/modules/members/queries.server'
import { readMarkdown, type MarkdownNode, plainText } from '~/modules/editorial/rules/markdown'
import { db, type Tx } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { groupPermissions } from './permissions'
import { groupFor } from './queries-groups.server'
import { postsPerPage, quoteOf, threadsPerPage } from './rules/group'

export type ListedThread = {
  id: string
  title: string
  lastPostAt: string
  posts: number
  isClosed: boolean
  isUnread: boolean
}

/** A page of a group's conversations, the last moved first; unread for a member since they joined, or last read. */
export async function threadsOf(
  groupId: string,
  reader: { userId: string; since: Date | null },
  page: number,
): Promise<{ threads: ListedThread[]; total: number }> {
  const [rows, total] = await Promise.all([
    db.groupThread.findMany({
      where: { groupId },
      orderBy: [{ lastPostAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * threadsPerPage,
      take: threadsPerPage,
      include: { readings: { where: { userId: reader.userId }, select: { readAt: true } } },
    }),
    db.groupThread.count({ where: { groupId } }),
  ])
  const threads = rows.map(({ id, title, lastPostAt, postCount, isClosed, readings }) => {
    const seen = readings[0]?.readAt ?? reader.since
    return {
      ...{ id, title, isClosed, posts: postCount },
      lastPostAt: lastPostAt.toISOString(),
      isUnread: seen !== null && lastPostAt > seen,
    }
  })
  return { threads, total }
}

export const threadById = (id: string, reader: Tx = db) =>
  reader.groupThread.findUnique({
    where: { id },
    include: { group: { select: { id: true, slug: true, title: true } } },
  })

export const postById = (id: string, reader: Tx = db) =>
  reader.groupPost.findUnique({
    where: { id },
    include: { thread: { select: { id: true, title: true, isClosed: true, group: { select: { slug: true } } } } },
  })

export type ShownPost = {
  id: string
  author: string
  authorId: string
  text: MarkdownNode[]
  at: string
  editedAt: string | null
  removedBy: string | null
  removalReason: string
  quoted: { id: string; author: string; text: string } | null
  told: string[]
}

/** A page of a conversation, from its first message. */
export async function postsOf(threadId: string, page: number): Promise<ShownPost[]> {
  const rows = await db.groupPost.findMany({
    where: { threadId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * postsPerPage,
    take: postsPerPage,
    include: { mentions: { select: { userId: true } } },
  })
  const quotedIds = rows.flatMap(({ quotedId }) => quotedId ?? [])
  const quoted = new Map(
    (await db.groupPost.findMany({ where: { id: { in: quotedIds }, threadId, removedAt: null } })).map((post) => [
      post.id,
      post,
    ]),
  )
  const names = await namesOf([
    ...rows.flatMap(({ authorId, mentions }) => [authorId, ...mentions.map(({ userId }) => userId)]),
    ...[...quoted.values()].map(({ authorId }) => authorId),
  ])
  return rows.map((post) => {
    const source = post.quotedId === null ? undefined : quoted.get(post.quotedId)
    return {
      ...{ id: post.id, authorId: post.authorId, removedBy: post.removedBy, removalReason: post.removalReason },
      author: names.get(post.authorId) ?? '',
      text: readMarkdown(post.body),
      at: post.createdAt.toISOString(),
      editedAt: post.editedAt?.toISOString() ?? null,
      quoted: source
        ? {
            id: source.id,
            author: names.get(source.authorId) ?? '',
            text: quoteOf(plainText(readMarkdown(source.body))),
          }
        : null,
      told: post.mentions.flatMap(({ userId }) => names.get(userId) ?? []),
    }
  })
}

/** Who wrote in a conversation, the last first: those whom an answer most often calls. */
export async function writersOf(threadId: string): Promise<string[]> {
  const rows = await db.groupPost.findMany({
    where: { threadId, removedAt: null },
    orderBy: { createdAt: 'desc' },
    select: { authorId: true },
    take: 300,
  })
  return [...new Set(rows.map(({ authorId }) => authorId))]
}

export type GroupPaper = {
  id: string
  title: string
  fileId: string
  fileName: string
  size: number
  addedById: string
  addedBy: string
  addedAt: string
}

export async function documentsOf(groupId: string): Promise<GroupPaper[]> {
  const rows = await db.groupDocument.findMany({ where: { groupId }, orderBy: { addedAt: 'desc' } })
  const [files, names] = await Promise.all([
    db.storedFile.findMany({ where: { id: { in: rows.map(({ fileId }) => fileId) } } }),
    namesOf(rows.map(({ addedById }) => addedById)),
  ])
  const fileOf = new Map(files.map((file) => [file.id, file]))
  return rows.map(({ id, title, fileId, addedById, addedAt }) => ({
    ...{ id, title, fileId, addedById },
    fileName: fileOf.get(fileId)?.name ?? '',
    size: fileOf.get(fileId)?.size ?? 0,
    addedBy: names.get(addedById) ?? '',
    addedAt: addedAt.toISOString(),
  }))
}

/** The messages that call this person and that they have not read yet. */
export async function unreadMentions(
  userId: string,
): Promise<{ postId: string; threadId: string; thread: string; slug: string; at: Date }[]> {
  const rows = await db.postMention.findMany({
    where: { userId, post: { removedAt: null } },
    orderBy: { postId: 'desc' },
    take: 50,
    include: {
      post: {
        include: {
          thread: { include: { readings: { where: { userId } }, group: { select: { slug: true } } } },
        },
      },
    },
  })
  return rows
    .filter(({ post }) => !post.thread.readings[0] || post.thread.readings[0].readAt < post.createdAt)
    .map(({ post }) => ({
      postId: post.id,
      threadId: post.threadId,
      thread: post.thread.title,
      slug: post.thread.group.slug,
      at: post.createdAt,
    }))
}

/** A group's documents are for those who read its conversations. */
export async function mayReadGroupDocument(actor: Actor, storedFileId: string): Promise<boolean> {
  const document = await db.groupDocument.findFirst({
    where: { fileId: storedFileId },
    select: { group: { select: { slug: true } } },
  })
  const found = document && (await groupFor(document.group.slug, actor))
  return found !== null && can(actor, groupPermissions['circles.read-group'], found.subject)
}
