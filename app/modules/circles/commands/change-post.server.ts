import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { groupPermissions } from '../permissions'
import { groupFor } from '../queries-groups.server'
import { postById, threadById } from '../queries-threads.server'
import { mayEdit } from '../rules/group'
import { takePostAway } from '../store-groups.server'
import { findGroup } from './find-group.server'

/** Its author changes a message; the page says when. */
export const editPost = (actor: Actor, { id, body }: { id: string; body: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const post = await postById(id, tx)
    const found = post && (await groupFor(post.thread.group.slug, actor, tx))
    if (!found || !can(actor, groupPermissions['circles.edit-post'], { ...found.subject, ownerId: post.authorId }))
      return refused({ code: 'not-found' })
    const allowed = mayEdit({ removed: post.removedAt !== null, threadClosed: post.thread.isClosed })
    if (!isOk(allowed)) return allowed
    if (body !== post.body) await tx.groupPost.update({ where: { id }, data: { body, editedAt: now() } })
    await writeJournal(tx, { actor, act: 'circles.edit-post', subject: { kind: 'group', id: found.group.id }, data: { post: id } }) // prettier-ignore
    return ok({ id })
  })

/** Its author takes a message back: its words are erased, its place stays. */
export const takePostBack = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const post = await postById(id, tx)
    const found = post && (await groupFor(post.thread.group.slug, actor, tx))
    if (!found || !can(actor, groupPermissions['circles.take-back'], { ...found.subject, ownerId: post.authorId }))
      return refused({ code: 'not-found' })
    if (post.removedAt !== null) return refused({ code: 'post-removed' })
    await takePostAway(tx, id, { removedBy: 'author', removalReason: '' })
    await writeJournal(tx, { actor, act: 'circles.take-post-back', subject: { kind: 'group', id: found.group.id }, data: { post: id } }) // prettier-ignore
    return ok({ id })
  })

/** Whoever leads the group takes a message away, with the reason that stands in its place. */
export const moderatePost = (
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const post = await postById(id, tx)
    if (!post) return refused({ code: 'not-found' })
    const found = await findGroup(tx, actor, post.thread.group.slug, groupPermissions['circles.moderate-group'])
    if (!isOk(found)) return found
    if (post.removedAt !== null) return refused({ code: 'post-removed' })
    await takePostAway(tx, id, { removedBy: 'moderator', removalReason: reason })
    await writeJournal(tx, { actor, act: 'circles.moderate-post', subject: { kind: 'group', id: found.ok.group.id }, data: { post: id } }) // prettier-ignore
    return ok({ id })
  })

/** Whoever leads the group closes a conversation, or opens it again. */
export const setThreadState = (
  actor: Actor,
  { id, isClosed }: { id: string; isClosed: boolean },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const thread = await threadById(id, tx)
    if (!thread) return refused({ code: 'not-found' })
    const found = await findGroup(tx, actor, thread.group.slug, groupPermissions['circles.moderate-group'])
    if (!isOk(found)) return found
    await tx.groupThread.update({ where: { id }, data: { isClosed } })
    await writeJournal(tx, { actor, act: 'circles.set-thread-state', subject: { kind: 'group', id: thread.groupId }, data: { thread: id, isClosed } }) // prettier-ignore
    return ok({ id })
  })
