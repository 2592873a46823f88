import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { procedurePermissions } from '../permissions'
import { isClockRunning } from '../rules/state-facts'
import { openFile } from './open-referral.server'

/** Somebody of the team takes a file in hand, or takes it over from a colleague: from then on its acts are theirs. */
export const takeReferral = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const opened = await openFile(tx, actor, id, procedurePermissions['referrals.take-referral'])
    if (!isOk(opened)) return opened
    const referral = opened.ok
    if (actor.kind !== 'person') return refused({ code: 'not-found' })
    if (referral.assignedToId === actor.id) return ok({ id })
    if (!isClockRunning(referral.state) && referral.state !== 'to-complete') return refused({ code: 'state-forbids' })
    const data = { assignedToId: actor.id, revision: referral.revision + 1, updatedAt: now() }
    await tx.referral.update({ where: { id }, data })
    await writeJournal(tx, {
      actor,
      act: 'referrals.take-referral',
      subject: { kind: 'referral', id },
      data: { number: referral.number, from: referral.assignedToId },
    })
    return ok({ id })
  })
