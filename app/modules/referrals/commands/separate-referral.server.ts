import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome } from '~/platform/pure/outcome'
import { movedMail } from '../mails/team'
import { procedurePermissions } from '../permissions'
import { transition } from '../rules/states'
import { loadReferral, moveReferral } from '../store-procedure.server'
import { factsOf, tellTeam } from './notify.server'
import { openOwn } from './open-referral.server'

/** The requester takes a joined file back, to have it examined for itself; not from a file whose debate is to come. */
export const separateReferral = (
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const opened = await openOwn(tx, actor, id, procedurePermissions['referrals.separate-referral'])
    if (!isOk(opened)) return opened
    const referral = opened.ok
    const target = referral.joinedToId === null ? null : await loadReferral(tx, referral.joinedToId)
    const moved = transition(referral.state, 'separate', { side: 'requester', today: today(), target: target?.state })
    if (!isOk(moved)) return moved
    await moveReferral(tx, {
      ...{ referral, row: moved.ok, actor, at: now(), today: today(), reason },
      otherId: referral.joinedToId,
      data: { joinedToId: null },
    })
    await writeJournal(tx, {
      actor,
      act: 'referrals.separate-referral',
      subject: { kind: 'referral', id },
      data: { number: referral.number, from: target?.number ?? null },
    })
    await tellTeam(tx, referral, `referrals.separated:${id}:${referral.revision}`, (locale) =>
      movedMail(locale, factsOf(referral), 'separated'),
    )
    return ok({ id })
  })
