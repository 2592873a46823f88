import { notify } from '~/modules/label/commands/notify.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { mentorDeclinedMail } from '../mails/support'
import { supportPermissions } from '../permissions'
import { mayDeclineMentoring, supportState } from '../rules/support'
import { companionsOf, supportById } from '../store.server'

/**
 * A mentor declines a mentoring that has not taken place: the support stays accepted without anybody named, and the team,
 * who is told why, looks for somebody else.
 */
export const declineMentoring = (
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const row = await supportById(tx, id)
    if (!row || !can(actor, supportPermissions['label-support.decline-mentoring'], row))
      return refused({ code: 'not-found' })
    if (!mayDeclineMentoring(supportState(row.state))) return refused({ code: 'state-forbids' })
    const at = now()
    await tx.labelSupport.update({ where: { id }, data: { practitionerId: null, mentorLeftAt: at } })
    const subject = { kind: 'label-support', id }
    await writeJournal(tx, { actor, act: 'label-support.decline-mentoring', subject })
    const team = await companionsOf(tx, row.application)
    await notify(tx, team, `label-support:${id}:mentor-left:${at.getTime()}`, (locale) =>
      mentorDeclinedMail(locale, row.application, reason.trim()),
    )
    return ok({ id })
  })
