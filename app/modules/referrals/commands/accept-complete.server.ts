import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome } from '~/platform/pure/outcome'
import { examinedMail } from '../mails/requester'
import { procedurePermissions } from '../permissions'
import { stateDueOn } from '../rules/clock'
import { transition } from '../rules/states'
import { moveReferral } from '../store-procedure.server'
import { factsOf, tellRequester } from './notify.server'
import { openFile } from './open-referral.server'

/** The team says that a file is complete: the ethics committee's time begins. */
export const acceptComplete = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const opened = await openFile(tx, actor, id, procedurePermissions['referrals.accept-complete'])
    if (!isOk(opened)) return opened
    const referral = opened.ok
    const moved = transition(referral.state, 'accept-complete', { side: 'team', today: today() })
    if (!isOk(moved)) return moved
    await moveReferral(tx, { referral, row: moved.ok, actor, at: now(), today: today() })
    await writeJournal(tx, {
      actor,
      act: 'referrals.accept-complete',
      subject: { kind: 'referral', id },
      data: { number: referral.number },
    })
    const due = stateDueOn('admissibility', { daysUsed: 0, startedOn: today() }, referral.terms)
    await tellRequester(tx, referral, `referrals.examined:${id}:${referral.revision}`, (locale) =>
      examinedMail(locale, factsOf(referral), due),
    )
    return ok({ id })
  })
