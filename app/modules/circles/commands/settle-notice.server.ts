import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, isOk, type Outcome, refused } from '~/platform/pure/outcome'
import { communityPermissions } from '../permissions'
import { noticeById } from '../queries-communities.server'
import { expiryOf } from '../rules/community'
import { findCommunity } from './find-community.server'

/** Its author says that a notice has been met, keeps it up for as long again, or takes it back with its words. */
export const settleNotice = (
  actor: Actor,
  { id, how }: { id: string; how: 'met' | 'renew' | 'take-back' },
): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const notice = await noticeById(id, tx)
    if (!notice || !can(actor, communityPermissions['circles.settle-notice'], notice))
      return refused({ code: 'not-found' })
    const { state } = notice
    if (state === 'removed' || (how === 'met' && state !== 'open') || (how === 'renew' && state === 'met'))
      return refused({ code: 'notice-settled' })
    if (how === 'take-back') await tx.communityNotice.delete({ where: { id } })
    else
      await tx.communityNotice.update({
        where: { id },
        data:
          how === 'met'
            ? { state: 'met', settledAt: now() }
            : { state: 'open', expiresOn: expiryOf(today()), remindedAt: null },
      })
    await writeJournal(tx, { actor, act: 'circles.settle-notice', subject: { kind: 'notice', id }, data: { how } })
    return ok({ slug: notice.community.slug })
  })

/** A gardener or the team takes a notice away, with the reason that its author reads. */
export const moderateNotice = (
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const notice = await noticeById(id, tx)
    if (!notice) return refused({ code: 'not-found' })
    const where = { id: notice.communityId }
    const found = await findCommunity(tx, actor, where, communityPermissions['circles.moderate-notice'])
    if (!isOk(found)) return found
    if (notice.state === 'removed') return refused({ code: 'notice-settled' })
    await tx.communityNotice.update({
      where: { id },
      data: { state: 'removed', removalReason: reason, settledAt: now() },
    })
    await writeJournal(tx, { actor, act: 'circles.moderate-notice', subject: { kind: 'notice', id } })
    return ok({ slug: notice.community.slug })
  })
