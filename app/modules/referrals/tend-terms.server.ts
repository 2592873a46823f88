import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { factsOf, tellRequester } from './commands/notify.server'
import { freeJoined } from './free-joined.server'
import { examinedMail, expiredMail } from './mails/requester'
import { stateDueOn } from './rules/clock'
import { transition } from './rules/states'
import { loadReferral, moveReferral } from './store-procedure.server'

/** The days to ask for completion have passed: the file counts as complete, and the committee's time begins. */
export const deemComplete = (actor: Actor, id: string): Promise<void> =>
  transact(async (tx) => {
    const referral = await loadReferral(tx, id)
    if (!referral) return
    const context = { side: 'system', today: today(), dueOn: referral.dueOn } as const
    const moved = transition(referral.state, 'deem-complete', context)
    // Asked or taken further since it was listed: there is nothing to deem any more.
    if (!isOk(moved)) return
    await moveReferral(tx, { referral, row: moved.ok, actor, at: now(), today: today() })
    await writeJournal(tx, {
      actor,
      act: 'referrals.deem-complete',
      subject: { kind: 'referral', id },
      data: { number: referral.number },
    })
    const due = stateDueOn('admissibility', { daysUsed: 0, startedOn: today() }, referral.terms)
    await tellRequester(tx, referral, `referrals.examined:${id}:${referral.revision}`, (locale) =>
      examinedMail(locale, factsOf(referral), due),
    )
  })

/** The requester's month has passed without an answer: the file is closed, and those that had joined it are free. */
export const expireUncompleted = (actor: Actor, id: string): Promise<void> =>
  transact(async (tx) => {
    const referral = await loadReferral(tx, id)
    if (!referral) return
    const context = { side: 'system', today: today(), requesterDueOn: referral.requesterDueOn } as const
    const moved = transition(referral.state, 'expire', context)
    if (!isOk(moved) || referral.state !== 'to-complete') return
    const at = now()
    await moveReferral(tx, { referral, row: moved.ok, actor, at, today: today() })
    await tx.referralCompletion.updateMany({ where: { referralId: id, answeredAt: null }, data: { answeredAt: at } })
    const freed = await freeJoined(tx, actor, referral)
    await writeJournal(tx, {
      actor,
      act: 'referrals.expire-uncompleted',
      subject: { kind: 'referral', id },
      data: { number: referral.number, freed },
    })
    await tellRequester(tx, referral, `referrals.expired:${id}`, (locale) => expiredMail(locale, factsOf(referral)))
  })
