import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import { addDays, type CivilDate } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { appealFiledMail, appealToAnswerMail } from '../mails/appeal'
import { permissions } from '../permissions'
import { appealRules, appealUntil } from '../rules/appeal'
import { transition } from '../rules/states'
import { openAppeal, wasAnswered } from '../store-committee.server'
import { dropProposals } from '../store-proposals.server'
import { holdersOf, recordTransition, representativesOf } from '../store.server'
import { factsOf, notify } from './notify.server'
import { openOwn } from './open-file.server'

/** The applicant contests a refusal, within the charter's period, once; the board's sitting will answer. */
export const fileAppeal = (
  actor: Actor,
  { id, grounds }: { id: string; grounds: string },
): Promise<Outcome<{ dueOn: CivilDate }>> =>
  transact(async (tx): Promise<Outcome<{ dueOn: CivilDate }>> => {
    const opened = await openOwn(tx, actor, id, permissions['label.file-appeal'])
    if (!isOk(opened)) return opened
    const { application, version } = opened.ok
    const { settings } = version.charter
    const decision = await tx.decision.findUnique({ where: { applicationId: id }, select: { decidedOn: true } })
    if (await wasAnswered(tx, id)) return refused({ code: 'appeal-once' })
    if (grounds.trim() === '') return refused({ code: 'grounds-missing', field: 'grounds' })
    const rules = appealRules(settings)
    const until = decision && appealUntil(decision.decidedOn, rules, false)
    const moved = transition(application.state, 'appeal', { side: 'applicant', today: today(), appealUntil: until })
    if (!isOk(moved)) return refused({ code: moved.refused.code })
    const [at, appealId, dueOn] = [now(), newId(), addDays(today(), rules.appealDecisionDays)]
    await recordTransition(tx, { application, row: moved.ok, actor, at, today: today(), settings })
    await tx.labelAppeal.create({
      data: {
        id: appealId,
        applicationId: id,
        filedAt: at,
        filedById: actorName(actor),
        grounds: grounds.trim(),
        dueOn,
      },
    })
    await writeJournal(tx, {
      actor,
      act: 'label.file-appeal',
      subject: { kind: 'application', id },
      data: { number: application.number, dueOn },
    })
    const facts = factsOf(application)
    await notify(
      tx,
      await representativesOf(tx, application.organisationId, at),
      `label-appeal:${appealId}`,
      (locale) => appealFiledMail(locale, facts, dueOn),
    )
    await notify(tx, await holdersOf(tx, 'board', today()), `label-appeal-board:${appealId}`, (locale) =>
      appealToAnswerMail(locale, facts, dueOn),
    )
    return ok({ dueOn })
  })

/** The applicant gives the appeal up: the refusal stands, and may be contested again within the period. */
export const withdrawAppeal = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const opened = await openOwn(tx, actor, id, permissions['label.withdraw-appeal'])
    if (!isOk(opened)) return opened
    const { application, version } = opened.ok
    const appeal = await openAppeal(tx, id)
    const moved = transition(application.state, 'withdraw-appeal', { side: 'applicant', today: today() })
    if (!isOk(moved) || !appeal) return refused({ code: 'state-forbids' })
    const at = now()
    const { settings } = version.charter
    await recordTransition(tx, { application, row: moved.ok, actor, at, today: today(), settings })
    await tx.labelAppeal.update({ where: { id: appeal.id }, data: { withdrawnAt: at } })
    await dropProposals(tx, { applicationId: id, appealId: appeal.id })
    await writeJournal(tx, { actor, act: 'label.withdraw-appeal', subject: { kind: 'application', id } })
    return ok({ id })
  })
