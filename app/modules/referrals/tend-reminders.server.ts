import { notify } from '~/modules/label/commands/notify.server'
import { holdersOf } from '~/modules/label/store.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { daysBetween } from '~/platform/pure/civil-date'
import { factsOf, tellRequester, tellTeam } from './commands/notify.server'
import { reminderMail } from './mails/requester'
import { termMail } from './mails/team'
import { isOverdue } from './rules/clock'
import { whoHasTheHand } from './rules/state-facts'
import { loadReferral } from './store-procedure.server'

/** Days before the end of the requester's term at which they are reminded. */
const reminderDays = [7, 1]

/** The reminder due with so many days left: the nearest one passed, so that a day without the job loses none. */
const reminderDue = (left: number): number | undefined => reminderDays.filter((days) => left <= days).at(-1)

/** Tells the requester that their time to complete runs out; the outbox knows each reminder by its key. */
export const remindRequester = (id: string): Promise<void> =>
  transact(async (tx) => {
    const referral = await loadReferral(tx, id)
    const dueOn = referral?.requesterDueOn
    if (!referral || referral.state !== 'to-complete' || !dueOn) return
    const reminder = reminderDue(daysBetween(today(), dueOn))
    if (reminder === undefined) return
    await tellRequester(tx, referral, `referrals.reminder:${id}:${dueOn}:${reminder}`, (locale) =>
      reminderMail(locale, factsOf(referral), today(), dueOn),
    )
  })

/** Tells the team (and, late, the body that decides) of a term of the cooperative: once before it, once when it is past. */
export const remindTeam = (id: string): Promise<void> =>
  transact(async (tx) => {
    const referral = await loadReferral(tx, id)
    const dueOn = referral?.dueOn
    if (!referral || !dueOn) return
    const late = isOverdue(dueOn, today())
    const key = `referrals.term:${id}:${dueOn}:${late ? 'late' : 'soon'}`
    await tellTeam(tx, referral, key, (locale) => termMail(locale, factsOf(referral), dueOn, late))
    const hand = whoHasTheHand(referral.state)
    const role = hand === 'committee' ? 'ethics-committee' : hand === 'board' ? 'board' : null
    if (late && role)
      await notify(tx, await holdersOf(tx, role, today()), `${key}:${role}`, (locale) =>
        termMail(locale, factsOf(referral), dueOn, late),
      )
  })
