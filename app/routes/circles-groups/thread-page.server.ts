import { membersOf } from '~/modules/circles/queries-groups.server'
import { postById, postsOf, threadById, writersOf } from '~/modules/circles/queries-threads.server'
import { lastPage, mostListed, postsPerPage, quoteOf } from '~/modules/circles/rules/group'
import { plainText, readMarkdown } from '~/modules/editorial/rules/markdown'
import { namesOf } from '~/modules/members/queries.server'
import { isId } from '~/platform/pure/ids'

type Asked = { groupId: string; threadId: string; userId: string; page: number | null; quote: string | null }

/** Whom a message may call: who wrote in the conversation first, then the others. */
async function callable(groupId: string, threadId: string, userId: string) {
  const [people, writers] = await Promise.all([membersOf(groupId, 'in'), writersOf(threadId)])
  const rank = (id: string) => (writers.includes(id) ? writers.indexOf(id) : writers.length)
  return people
    .filter((one) => one.userId !== userId)
    .sort((a, b) => rank(a.userId) - rank(b.userId))
    .slice(0, mostListed)
    .map((one) => ({ value: one.userId, label: one.name }))
}

async function quotedIn(threadId: string, id: string | null) {
  const post = id !== null && isId(id) ? await postById(id) : null
  if (!post || post.threadId !== threadId || post.removedAt !== null) return null
  const author = (await namesOf([post.authorId])).get(post.authorId) ?? ''
  return { id: post.id, author, text: quoteOf(plainText(readMarkdown(post.body))) }
}

/** A conversation of a group as its reader sees it, its last page unless another is asked for; null where there is none. */
export async function threadPage({ groupId, threadId, userId, page, quote }: Asked) {
  const thread = isId(threadId) ? await threadById(threadId) : null
  if (!thread || thread.groupId !== groupId) return null
  const pages = lastPage(thread.postCount, postsPerPage)
  const shown = Math.min(page ?? pages, pages)
  const [posts, people, quoted] = await Promise.all([
    postsOf(threadId, shown),
    callable(groupId, threadId, userId),
    quotedIn(threadId, quote),
  ])
  return {
    ...{ id: thread.id, title: thread.title, isClosed: thread.isClosed, page: shown, pages, people, quoted },
    posts: posts.map(({ authorId, ...post }) => ({ ...post, isMine: authorId === userId })),
  }
}
