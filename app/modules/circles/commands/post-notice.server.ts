import { accountById } from '~/modules/members/queries.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'
import type { NoticeForm } from '../forms-communities'
import { noticeAnsweredMail } from '../mails/community-mails'
import { communityPermissions } from '../permissions'
import { noticeById } from '../queries-communities.server'
import { addNotice } from '../store-communities.server'
import { findCommunity } from './find-community.server'

/** Somebody of the community says what they need, or what they offer. */
export async function postNotice(
  actor: Actor,
  { slug, ...notice }: NoticeForm & { slug: string },
): Promise<Outcome<{ id: string }>> {
  if (actor.kind === 'person') {
    const taken = await takeToken(counterOf('notice:account', actor.id))
    if (!isOk(taken)) return taken
  }
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findCommunity(tx, actor, { slug }, communityPermissions['circles.post-notice'])
    if (!isOk(found)) return found
    const { community, person } = found.ok
    const id = await addNotice(tx, { ...notice, communityId: community.id, authorId: person.id })
    await writeJournal(tx, { actor, act: 'circles.post-notice', subject: { kind: 'community', id: community.id }, data: { kind: notice.kind, notice: id } }) // prettier-ignore
    return ok({ id })
  })
}

/**
 * Writes to the author of a notice, or, for its author, back to one who wrote (`with`). Addresses are shown to neither.
 * A notice that is no longer open takes no new exchange; those under way may end.
 */
export async function answerNotice(
  actor: Actor,
  { id, body, with: withId }: { id: string; body: string; with: string },
): Promise<Outcome<{ id: string }>> {
  if (actor.kind === 'person') {
    const taken = await takeToken(counterOf('notice-answer:account', actor.id))
    if (!isOk(taken)) return taken
  }
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const notice = await noticeById(id, tx)
    if (!notice || actor.kind !== 'person' || notice.state === 'removed') return refused({ code: 'not-found' })
    const isAuthor = can(actor, communityPermissions['circles.settle-notice'], notice)
    if (!isAuthor && !can(actor, communityPermissions['circles.answer-notice'], notice))
      return refused({ code: 'not-found' })
    const partner = isAuthor ? withId : actor.id
    const before = await tx.noticeAnswer.count({ where: { noticeId: id, withId: partner } })
    if (before === 0 && isAuthor) return refused({ code: 'not-found' })
    if (before === 0 && notice.state !== 'open') return refused({ code: 'notice-settled' })
    const answerId = newId()
    const row = { id: answerId, noticeId: id, withId: partner, authorId: actor.id, body, createdAt: now() }
    await tx.noticeAnswer.create({ data: row })
    await writeJournal(tx, { actor, act: 'circles.answer-notice', subject: { kind: 'notice', id } })
    const [author, reader] = [
      await accountById(actor.id, tx),
      await accountById(isAuthor ? partner : notice.authorId, tx),
    ]
    if (reader && author)
      await enqueueMail(
        tx,
        { to: reader.email, ...noticeAnsweredMail(reader.locale, { ...notice, author: author.name, text: body }) },
        { key: `circles.answer-notice:${answerId}` },
      )
    return ok({ id: answerId })
  })
}
