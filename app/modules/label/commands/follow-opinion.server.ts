import { now, today } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { opinionReminderMail, opinionRevokedMail } from '../mails/opinion'
import { advisersOf, opinionPath } from '../opinion-link.server'
import { permissions } from '../permissions'
import { awaitsOpinions } from '../rules/opinion'
import { factsOf } from './notify.server'
import { type OpenedApplication, openFile } from './open-file.server'

type Input = { id: string; opinionId: string }

/** An opinion of this file that is still awaited. */
async function awaited(tx: Tx, { application }: OpenedApplication, opinionId: string) {
  const opinion = await tx.labelOpinion.findUnique({ where: { id: opinionId } })
  if (!opinion || opinion.applicationId !== application.id) return refused({ code: 'not-found' })
  return opinion.state === 'asked' && awaitsOpinions(application.state)
    ? ok(opinion)
    : refused({ code: 'opinion-closed' })
}

/** Takes back a request: its link opens nothing any more, and who was asked is told. */
export async function revokeOpinion(actor: Actor, { id, opinionId }: Input): Promise<Outcome<{ id: string }>> {
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const opened = await openFile(tx, actor, id, permissions['label.ask-opinion'])
    if (!isOk(opened)) return opened
    const found = await awaited(tx, opened.ok, opinionId)
    if (!isOk(found)) return found
    const { application } = opened.ok
    await tx.labelOpinion.update({ where: { id: opinionId }, data: { state: 'revoked', settledAt: now() } })
    await writeJournal(tx, {
      actor,
      act: 'label.revoke-opinion',
      subject: { kind: 'application', id },
      data: { opinion: opinionId },
    })
    for (const { key, email, locale } of await advisersOf(tx, found.ok, application))
      await enqueueMail(
        tx,
        { to: email, ...opinionRevokedMail(locale, factsOf(application)) },
        { key: `label-opinion-revoked:${opinionId}:${key}` },
      )
    return ok({ id })
  })
}

/** Writes again to who is asked, at most once a day. */
export async function remindOpinion(actor: Actor, { id, opinionId }: Input): Promise<Outcome<{ id: string }>> {
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const opened = await openFile(tx, actor, id, permissions['label.ask-opinion'])
    if (!isOk(opened)) return opened
    const found = await awaited(tx, opened.ok, opinionId)
    if (!isOk(found)) return found
    const { application } = opened.ok
    const [{ dueOn }, path, day] = [found.ok, opinionPath(opinionId), today()]
    for (const { key, email, locale } of await advisersOf(tx, found.ok, application))
      await enqueueMail(
        tx,
        { to: email, ...opinionReminderMail(locale, factsOf(application), { dueOn, path, isLate: day > dueOn }) },
        { key: `label-opinion-reminder:${opinionId}:${day}:${key}` },
      )
    await writeJournal(tx, {
      actor,
      act: 'label.remind-opinion',
      subject: { kind: 'application', id },
      data: { opinion: opinionId },
    })
    return ok({ id })
  })
}
