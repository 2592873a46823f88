import { accountById } from '~/modules/members/queries.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'
import { groupAskedMail } from '../mails/group-mails'
import { groupPermissions } from '../permissions'
import { groupBySlug, membershipIn, membersOf } from '../queries-groups.server'
import type { Digest } from '../rules/group'
import { addMember, changeMember, removeMember } from '../store-groups.server'
import { findGroup } from './find-group.server'

/** Joins at once, or asks those who lead the group, who are told by mail. */
export async function joinGroup(
  actor: Actor,
  { slug, message }: { slug: string; message: string },
): Promise<Outcome<{ role: 'member' | 'asked' }>> {
  if (actor.kind === 'person') {
    const taken = await takeToken(counterOf('group-join:account', actor.id))
    if ('refused' in taken) return taken
  }
  return transact(async (tx): Promise<Outcome<{ role: 'member' | 'asked' }>> => {
    const group = await groupBySlug(slug, tx)
    const known = group && (await membershipIn(group.id, actor, tx))
    if (known) return refused({ code: known.role === 'asked' ? 'already-asked' : 'already-in' })
    const found = await findGroup(tx, actor, slug, groupPermissions['circles.join-group'])
    if (!isOk(found)) return found
    const { id, joining, title } = found.ok.group
    const role = joining === 'open' ? 'member' : 'asked'
    const memberId = await addMember(tx, { groupId: id, userId: found.ok.person.id, role, message })
    await writeJournal(tx, { actor, act: 'circles.join-group', subject: { kind: 'group', id }, data: { role } })
    if (role === 'asked')
      for (const { userId, role: held } of await membersOf(id, 'in', tx)) {
        const reader = held === 'facilitator' ? await accountById(userId, tx) : null
        if (!reader) continue
        const mail = { to: reader.email, ...groupAskedMail(reader.locale, { slug, title }) }
        await enqueueMail(tx, mail, { key: `circles.join-group:${memberId}:${userId}` })
      }
    return ok({ role })
  })
}

/** Leaves, or takes a request back. What one has written stays. */
export const leaveGroup = (actor: Actor, { slug }: { slug: string }): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const found = await findGroup(tx, actor, slug, groupPermissions['circles.leave-group'])
    if (!isOk(found)) return found
    const { group, membership, person } = found.ok
    if (!membership) return refused({ code: 'not-allowed' })
    const others = await tx.groupMember.count({ where: { groupId: group.id, role: 'facilitator', userId: { not: person.id } } }) // prettier-ignore
    if (membership.role === 'facilitator' && others === 0 && group.state === 'active')
      return refused({ code: 'last-facilitator' })
    await removeMember(tx, { id: membership.id, groupId: group.id, userId: person.id })
    await writeJournal(tx, { actor, act: 'circles.leave-group', subject: { kind: 'group', id: group.id } })
    return ok({ slug })
  })

/** How often one is written to. What was said before the change is not sent again. */
export const chooseDigest = (
  actor: Actor,
  { slug, digest }: { slug: string; digest: Digest },
): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const found = await findGroup(tx, actor, slug, groupPermissions['circles.choose-digest'])
    if (!isOk(found)) return found
    if (!found.ok.membership) return refused({ code: 'not-allowed' })
    await changeMember(tx, found.ok.membership.id, { digest, digestedAt: now() })
    await writeJournal(tx, { actor, act: 'circles.choose-digest', subject: { kind: 'group', id: found.ok.group.id } })
    return ok({ slug })
  })
