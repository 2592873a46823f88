import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'
import { groupPermissions } from '../permissions'
import { threadById } from '../queries-threads.server'
import { mostMentions } from '../rules/group'
import { addPost, addThread } from '../store-groups.server'
import { tellOfPost } from '../tell-of-post.server'
import { findGroup } from './find-group.server'

/** Of those a message calls, the members, but for its author. */
async function called(
  tx: Tx,
  groupId: string,
  authorId: string,
  wanted: readonly string[],
): Promise<Outcome<string[]>> {
  const rows = await tx.groupMember.findMany({
    where: { groupId, userId: { in: [...wanted], not: authorId }, role: { in: ['member', 'facilitator'] } },
    select: { userId: true },
  })
  if (rows.length > mostMentions) return refused({ code: 'too-many-mentions', field: 'mentions' })
  return ok(rows.map(({ userId }) => userId))
}

const counted = async (actor: Actor): Promise<Outcome<true>> =>
  actor.kind === 'person' ? takeToken(counterOf('group-post:account', actor.id)) : ok(true)

type Words = { slug: string; body: string; mentions: readonly string[] }

/** Opens a conversation with its first message. */
export async function openThread(
  actor: Actor,
  { slug, title, body, mentions }: Words & { title: string },
): Promise<Outcome<{ threadId: string; postId: string }>> {
  const taken = await counted(actor)
  if (!isOk(taken)) return taken
  return transact(async (tx): Promise<Outcome<{ threadId: string; postId: string }>> => {
    const found = await findGroup(tx, actor, slug, groupPermissions['circles.write-in-group'])
    if (!isOk(found)) return found
    const { group, person } = found.ok
    const people = await called(tx, group.id, person.id, mentions)
    if (!isOk(people)) return people
    const threadId = await addThread(tx, { groupId: group.id, title, createdById: person.id })
    const post = { threadId, groupId: group.id, authorId: person.id, body, quotedId: null }
    const postId = await addPost(tx, post, people.ok)
    await writeJournal(tx, { actor, act: 'circles.open-thread', subject: { kind: 'group', id: group.id }, data: { thread: threadId, told: people.ok.length } }) // prettier-ignore
    await tellOfPost(tx, { group, thread: { id: threadId, title }, post: { ...post, id: postId }, called: people.ok })
    return ok({ threadId, postId })
  })
}

/** Answers in a conversation, quoting a message of it or not. */
export async function writePost(
  actor: Actor,
  { slug, threadId, body, mentions, quotedId }: Words & { threadId: string; quotedId: string },
): Promise<Outcome<{ postId: string }>> {
  const taken = await counted(actor)
  if (!isOk(taken)) return taken
  return transact(async (tx): Promise<Outcome<{ postId: string }>> => {
    const found = await findGroup(tx, actor, slug, groupPermissions['circles.write-in-group'])
    if (!isOk(found)) return found
    const { group, person } = found.ok
    const thread = await threadById(threadId, tx)
    if (thread?.groupId !== group.id) return refused({ code: 'not-found' })
    if (thread.isClosed) return refused({ code: 'thread-closed' })
    const quoted =
      quotedId === '' ? 0 : await tx.groupPost.count({ where: { id: quotedId, threadId, removedAt: null } })
    if (quotedId !== '' && quoted === 0) return refused({ code: 'quote-missing' })
    const people = await called(tx, group.id, person.id, mentions)
    if (!isOk(people)) return people
    const post = { threadId, groupId: group.id, authorId: person.id, body, quotedId: quotedId || null }
    const postId = await addPost(tx, post, people.ok)
    await writeJournal(tx, { actor, act: 'circles.write-post', subject: { kind: 'group', id: group.id }, data: { thread: threadId, told: people.ok.length } }) // prettier-ignore
    await tellOfPost(tx, { group, thread, post: { ...post, id: postId }, called: people.ok })
    return ok({ postId })
  })
}
