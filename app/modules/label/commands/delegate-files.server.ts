import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { delegationMail, replacedMail } from '../mails/instructor'
import { permissions } from '../permissions'
import { type Leave, leaveProblems } from '../rules/delegation'
import { unfitFor } from '../store-assignment.server'
import { recipientById } from '../store.server'
import { notify } from './notify.server'

/**
 * Names who acts on an instructor's files while they are away: the instructor, or the team where they left without saying
 * (`fromId`). It begins and ends by itself, at its dates.
 */
export async function delegateFiles(
  actor: Actor,
  { toId, startsOn, endsOn, fromId = actorName(actor) }: Leave & { toId: string; fromId?: string },
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, permissions['label.delegate-files'], { fromId }) || actor.kind !== 'person')
    return refused({ code: 'not-found' })
  const isOwn = fromId === actor.id
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const unfit = await unfitFor(tx, null)
    if (unfit(toId) !== null) return refused({ code: 'instructor-unknown', field: 'toId' })
    if (unfit(fromId) !== null) return refused({ code: 'instructor-unknown', field: 'fromId' })
    const others = await tx.labelDelegation.findMany({ where: { fromId, endedAt: null, endsOn: { gte: today() } } })
    const [problem] = leaveProblems({ fromId, toId, startsOn, endsOn }, others, today())
    if (problem)
      return refused(isOwn || problem.code !== 'delegate-oneself' ? problem : { ...problem, code: 'delegate-same' })
    const id = newId()
    await tx.labelDelegation.create({ data: { id, fromId, toId, startsOn, endsOn, createdAt: now() } })
    await writeJournal(tx, {
      actor,
      act: 'label.delegate-files',
      subject: { kind: 'label-delegation', id },
      data: { to: toId, from: startsOn, until: endsOn, ...(isOwn ? {} : { of: fromId }) },
    })
    const { name } = await tx.user.findUniqueOrThrow({ where: { id: fromId }, select: { name: true } })
    await notify(tx, await recipientById(tx, toId), `label-delegation:${id}`, (locale) =>
      delegationMail(locale, { name, startsOn, endsOn }),
    )
    const standIn = await tx.user.findUniqueOrThrow({ where: { id: toId }, select: { name: true } })
    if (!isOwn)
      await notify(tx, await recipientById(tx, fromId), `label-delegation-of:${id}`, (locale) =>
        replacedMail(locale, { name: standIn.name, startsOn, endsOn }),
      )
    return ok({ id })
  })
}

/** Whoever is away, or the team, ends it before its last day; ended twice, it is ended once. */
export async function endDelegation(actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> {
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await tx.labelDelegation.findUnique({ where: { id } })
    if (!found || !can(actor, permissions['label.end-delegation'], found)) return refused({ code: 'not-found' })
    if (found.endedAt !== null) return ok({ id })
    await tx.labelDelegation.update({ where: { id }, data: { endedAt: now() } })
    await writeJournal(tx, { actor, act: 'label.end-delegation', subject: { kind: 'label-delegation', id } })
    return ok({ id })
  })
}
