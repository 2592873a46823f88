import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome } from '~/platform/pure/outcome'
import type { Withdrawal } from '../forms-procedure'
import { freeJoined } from '../free-joined.server'
import { movedMail } from '../mails/team'
import { procedurePermissions } from '../permissions'
import { transition } from '../rules/states'
import { moveReferral } from '../store-procedure.server'
import { factsOf, tellTeam } from './notify.server'
import { openOwn } from './open-referral.server'

/**
 * The requester gives a referral up, with a reason that is published or kept. One that had joined another leaves that one
 * as it is; one that others had joined frees them.
 */
export const withdrawReferral = (
  actor: Actor,
  { id, reason, isPublic }: Withdrawal & { id: string },
): Promise<Outcome<{ id: string; freed: number }>> =>
  transact(async (tx): Promise<Outcome<{ id: string; freed: number }>> => {
    const opened = await openOwn(tx, actor, id, procedurePermissions['referrals.withdraw-referral'])
    if (!isOk(opened)) return opened
    const referral = opened.ok
    const moved = transition(referral.state, 'withdraw', { side: 'requester', today: today() })
    if (!isOk(moved)) return moved
    const at = now()
    await moveReferral(tx, {
      ...{ referral, row: moved.ok, actor, at, today: today(), reason, reasonIsPublic: isPublic },
      otherId: referral.joinedToId,
      data: { joinedToId: null },
    })
    await tx.referralCompletion.updateMany({ where: { referralId: id, answeredAt: null }, data: { answeredAt: at } })
    const over = { state: 'dropped' } as const
    await tx.referralProposal.updateMany({
      where: { referralId: id, state: 'standing' },
      data: { ...over, settledAt: at },
    })
    await tx.referralAppeal.updateMany({ where: { referralId: id, state: 'open' }, data: { ...over, decidedAt: at } })
    const freed = await freeJoined(tx, actor, referral)
    await writeJournal(tx, {
      actor,
      act: 'referrals.withdraw-referral',
      subject: { kind: 'referral', id },
      data: { number: referral.number, from: referral.state, freed },
    })
    if (referral.number !== null)
      await tellTeam(tx, referral, `referrals.withdrawn:${id}`, (locale) =>
        movedMail(locale, factsOf(referral), 'withdrawn'),
      )
    return ok({ id, freed: freed.length })
  })
