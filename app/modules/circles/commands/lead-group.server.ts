import { accountById } from '~/modules/members/queries.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { groupAnsweredMail } from '../mails/group-mails'
import { groupPermissions } from '../permissions'
import { changeMember, removeMember } from '../store-groups.server'
import { findGroup } from './find-group.server'

/** Those who lead the group answer whoever asks to join; the answer leaves by mail. */
export const answerGroupRequest = (
  actor: Actor,
  { slug, userId, answer }: { slug: string; userId: string; answer: 'accept' | 'decline' },
): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const found = await findGroup(tx, actor, slug, groupPermissions['circles.lead-group'])
    if (!isOk(found)) return found
    const { group } = found.ok
    const asked = await tx.groupMember.findUnique({ where: { groupId_userId: { groupId: group.id, userId } } })
    if (asked?.role !== 'asked') return refused({ code: 'circle-known' })
    const at = now()
    if (answer === 'accept')
      await changeMember(tx, asked.id, { role: 'member', joinedAt: at, digestedAt: at, message: '' })
    else await removeMember(tx, { id: asked.id, groupId: group.id, userId })
    await writeJournal(tx, {
      actor,
      act: 'circles.answer-group-request',
      subject: { kind: 'group', id: group.id },
      data: { answer, person: userId },
    })
    const reader = await accountById(userId, tx)
    if (reader)
      await enqueueMail(
        tx,
        { to: reader.email, ...groupAnsweredMail(reader.locale, { slug, title: group.title, answer }) },
        { key: `circles.answer-group-request:${asked.id}` },
      )
    return ok({ slug })
  })

/** Entrusts the group to a member, takes that back, or takes a member out; never the last one who leads. */
export const setGroupRole = (
  actor: Actor,
  { slug, userId, role }: { slug: string; userId: string; role: 'member' | 'facilitator' | 'none' },
): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const found = await findGroup(tx, actor, slug, groupPermissions['circles.lead-group'])
    if (!isOk(found)) return found
    const { group } = found.ok
    const member = await tx.groupMember.findUnique({ where: { groupId_userId: { groupId: group.id, userId } } })
    if (!member || member.role === 'asked') return refused({ code: 'not-found' })
    const leaders = await tx.groupMember.count({ where: { groupId: group.id, role: 'facilitator' } })
    if (member.role === 'facilitator' && role !== 'facilitator' && leaders < 2)
      return refused({ code: 'last-facilitator' })
    if (role === 'none') await removeMember(tx, member)
    else await changeMember(tx, member.id, { role })
    await writeJournal(tx, {
      actor,
      act: 'circles.set-group-role',
      subject: { kind: 'group', id: group.id },
      data: { role, person: userId },
    })
    return ok({ slug })
  })
