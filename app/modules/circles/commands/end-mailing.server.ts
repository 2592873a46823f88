import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { letterPermissions } from '../permissions'

/** No more mails of a group, for the member whose mail carried the link; done twice, it is done. */
export const endGroupDigest = (actor: Actor, { memberId }: { memberId: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    if (!can(actor, letterPermissions['circles.end-mailing'], null)) return refused({ code: 'not-found' })
    const { count } = await tx.groupMember.updateMany({
      where: { id: memberId, digest: { not: 'none' } },
      data: { digest: 'none', digestedAt: now() },
    })
    if (count > 0)
      await writeJournal(tx, { actor, act: 'circles.end-mailing', subject: { kind: 'group-member', id: memberId } })
    return ok({ id: memberId })
  })
