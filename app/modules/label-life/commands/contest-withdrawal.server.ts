import { restoreCertificate } from '~/modules/label/commands/change-standing.server'
import { notify } from '~/modules/label/commands/notify.server'
import { appealRules } from '~/modules/label/rules/appeal'
import { holdersOf } from '~/modules/label/store.server'
import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { addDays, type CivilDate } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome } from '~/platform/pure/outcome'
import { contestToAnswerMail } from '../mails/procedure'
import { lifePermissions } from '../permissions'
import { contestUntil, procedureStep } from '../rules/procedure'
import { wasAnswered, withdrawnOn, writeStep } from '../store.server'
import { applyStep } from './apply-step.server'
import { findHeld } from './find-procedure.server'

/**
 * The holder contests a withdrawal before the board, once, within the charter's period. Where the charter says that an
 * appeal suspends, the label is worth again what it was until the board has answered.
 */
export const contestWithdrawal = (
  actor: Actor,
  { id, grounds }: { id: string; grounds: string },
): Promise<Outcome<{ dueOn: CivilDate }>> =>
  transact(async (tx): Promise<Outcome<{ dueOn: CivilDate }>> => {
    const found = await findHeld(tx, actor, id, lifePermissions['label-life.contest-withdrawal'])
    if (!isOk(found)) return found
    const { label, state } = found.ok
    const [on, day, rules] = [withdrawnOn(found.ok), today(), appealRules(label.charter.settings)]
    const until = on === null ? null : contestUntil(on, label.charter.settings, wasAnswered(found.ok))
    const moved = procedureStep(state, 'contest', { now: now(), today: day, reason: grounds, contestUntil: until })
    if (!isOk(moved)) return moved
    const dueOn = addDays(day, rules.appealDecisionDays)
    if (rules.appealSuspends) await restoreCertificate(tx, { actor, certificateId: label.id, number: label.number })
    const step = { procedureId: id, actor, event: 'contest', to: moved.ok.to, reason: grounds, day } as const
    await writeStep(tx, step, { appealDueOn: dueOn })
    const subject = { kind: 'label-procedure', id }
    await writeJournal(tx, { actor, act: 'label-life.contest-withdrawal', subject, data: { dueOn } })
    await notify(tx, await holdersOf(tx, 'board', day), `label-contest:${id}:${found.ok.steps.length}`, (locale) =>
      contestToAnswerMail(locale, label, dueOn),
    )
    return ok({ dueOn })
  })

/** The holder gives the appeal up: the withdrawal stands. */
export const dropContest = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findHeld(tx, actor, id, lifePermissions['label-life.drop-contest'])
    if (!isOk(found)) return found
    const moved = procedureStep(found.ok.state, 'drop-contest', { now: now(), today: today() })
    if (!isOk(moved)) return moved
    await applyStep(tx, { actor, procedure: found.ok, row: moved.ok, reason: '' })
    return ok({ id })
  })
