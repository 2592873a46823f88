import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { appealReceivedMail } from '../mails/requester'
import { movedMail } from '../mails/team'
import { procedurePermissions } from '../permissions'
import { stateDueOn } from '../rules/clock'
import { contested } from '../rules/proposal'
import { transition } from '../rules/states'
import { appealDismissedOn, moveReferral } from '../store-procedure.server'
import { factsOf, tellRequester, tellTeam } from './notify.server'
import { openOwn } from './open-referral.server'

/** The requester contests what the ethics committee decided: others, of the board, will say whether the file is reopened. */
export const appealReferral = (
  actor: Actor,
  { id, text }: { id: string; text: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const opened = await openOwn(tx, actor, id, procedurePermissions['referrals.appeal'])
    if (!isOk(opened)) return opened
    const referral = opened.ok
    const moved = transition(referral.state, 'appeal', {
      side: 'requester',
      today: today(),
      reason: text,
      appealUntil: referral.appealUntil,
      appealDismissed: await appealDismissedOn(tx, id, referral.decisionId),
    })
    const appealed = contested(referral.state)
    if (!isOk(moved) || appealed === null)
      return isOk(moved)
        ? refused({ code: 'state-forbids' })
        : refused({ code: moved.refused.code, ...(moved.refused.code === 'reason-missing' ? { field: 'text' } : {}) })
    const [at, appeal] = [now(), newId()]
    await moveReferral(tx, { referral, row: moved.ok, actor, at, today: today() })
    await tx.referralAppeal.create({
      data: {
        ...{ id: appeal, referralId: id, appealed, text, state: 'open' },
        contestedDecisionId: referral.decisionId,
        madeById: actorName(actor),
        madeAt: at,
      },
    })
    await writeJournal(tx, {
      actor,
      act: 'referrals.appeal',
      subject: { kind: 'referral', id },
      data: { number: referral.number, appeal, appealed },
    })
    const due = stateDueOn('under-appeal', { daysUsed: 0, startedOn: today() }, referral.terms)
    await tellRequester(tx, referral, `referrals.appeal-received:${appeal}`, (locale) =>
      appealReceivedMail(locale, factsOf(referral), due),
    )
    await tellTeam(tx, referral, `referrals.appealed:${appeal}`, (locale) =>
      movedMail(locale, factsOf(referral), 'appealed'),
    )
    return ok({ id })
  })
