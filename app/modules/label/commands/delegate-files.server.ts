import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { delegationMail } from '../mails/instructor'
import { permissions } from '../permissions'
import { type Leave, leaveProblems } from '../rules/delegation'
import { unfitFor } from '../store-assignment.server'
import { recipientById } from '../store.server'
import { notify } from './notify.server'

/** An instructor names who acts on their files while they are away; it begins and ends by itself, at its dates. */
export async function delegateFiles(
  actor: Actor,
  { toId, startsOn, endsOn }: Leave & { toId: string },
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, permissions['label.delegate-files'], null) || actor.kind !== 'person')
    return refused({ code: 'not-found' })
  const { id: fromId } = actor
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    if ((await unfitFor(tx, ''))(toId) !== null) return refused({ code: 'instructor-unknown', field: 'toId' })
    const others = await tx.labelDelegation.findMany({ where: { fromId, endedAt: null, endsOn: { gte: today() } } })
    const [problem] = leaveProblems({ fromId, toId, startsOn, endsOn }, others, today())
    if (problem) return refused(problem)
    const id = newId()
    await tx.labelDelegation.create({ data: { id, fromId, toId, startsOn, endsOn, createdAt: now() } })
    await writeJournal(tx, {
      actor,
      act: 'label.delegate-files',
      subject: { kind: 'label-delegation', id },
      data: { to: toId, from: startsOn, until: endsOn },
    })
    const { name } = await tx.user.findUniqueOrThrow({ where: { id: fromId }, select: { name: true } })
    await notify(tx, await recipientById(tx, toId), `label-delegation:${id}`, (locale) =>
      delegationMail(locale, { name, startsOn, endsOn }),
    )
    return ok({ id })
  })
}

/** Whoever set it ends it before its last day; ended twice, it is ended once. */
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
