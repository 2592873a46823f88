import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { invitedMail } from '../mails/hearing'
import { permissions } from '../permissions'
import { isOpenHearing, mayHear } from '../rules/hearing'
import { lastHearing } from '../store-hearing.server'
import { representativesOf } from '../store.server'
import { factsOf, notify } from './notify.server'
import { openFile } from './open-file.server'

type Invited = { id: string; hearingAt: Date; place: string }

/** Invites the applicant before the committee, or moves the day: then they answer again. The same twice writes once. */
export const inviteToHearing = (
  actor: Actor,
  { id, hearingAt, place }: Invited,
): Promise<Outcome<{ hearingId: string }>> =>
  transact(async (tx): Promise<Outcome<{ hearingId: string }>> => {
    const opened = await openFile(tx, actor, id, permissions['label.invite-to-hearing'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    if (!mayHear(application.state)) return refused({ code: 'state-forbids' })
    if (hearingAt <= now()) return refused({ code: 'hearing-past', field: 'hearingOn' })
    const last = await lastHearing(tx, id)
    const planned = last && isOpenHearing(last) ? last : null
    if (planned && planned.hearingAt.getTime() === hearingAt.getTime() && planned.place === place)
      return ok({ hearingId: planned.id })
    const hearingId = planned?.id ?? newId()
    const asked = { hearingAt, place, invitedAt: now(), invitedById: actorName(actor) }
    const unanswered = { answer: null, words: '', answeredAt: null, answeredById: null }
    if (planned) await tx.labelHearing.update({ where: { id: hearingId }, data: { ...asked, ...unanswered } })
    else await tx.labelHearing.create({ data: { id: hearingId, applicationId: id, ...asked } })
    await writeJournal(tx, {
      actor,
      act: 'label.invite-to-hearing',
      subject: { kind: 'application', id },
      data: { hearing: hearingId, at: hearingAt.toISOString() },
    })
    await notify(
      tx,
      await representativesOf(tx, application.organisationId, now()),
      `label-hearing:${hearingId}:${asked.invitedAt.toISOString()}`,
      (locale) => invitedMail(locale, factsOf(application), { hearingAt, place }),
    )
    return ok({ hearingId })
  })
