import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { letterPermissions } from '../permissions'

/** No more of a letter, for the reader whose mail carried the link; counted at the issue that it was followed from. */
export const endLetter = (
  actor: Actor,
  { issueId, subscriptionId }: { issueId: string; subscriptionId: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    if (!can(actor, letterPermissions['circles.end-mailing'], null)) return refused({ code: 'not-found' })
    const { count } = await tx.letterSubscription.deleteMany({ where: { id: subscriptionId } })
    if (count > 0) {
      await tx.letterIssue.updateMany({ where: { id: issueId }, data: { unsubscribed: { increment: 1 } } })
      await writeJournal(tx, { actor, act: 'circles.end-mailing', subject: { kind: 'letter', id: issueId } })
    }
    return ok({ id: subscriptionId })
  })

/** No more weekly summaries of needs and offers. */
export const endNoticeDigest = (actor: Actor, { memberId }: { memberId: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    if (!can(actor, letterPermissions['circles.end-mailing'], null)) return refused({ code: 'not-found' })
    const { count } = await tx.communityMember.updateMany({
      where: { id: memberId, digest: { not: 'none' } },
      data: { digest: 'none', digestedAt: now() },
    })
    if (count > 0)
      await writeJournal(tx, { actor, act: 'circles.end-mailing', subject: { kind: 'community-member', id: memberId } })
    return ok({ id: memberId })
  })
