import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { completionRequestedMail } from '../mails/applicant'
import { completionMessages } from '../messages/completion'
import { permissions } from '../permissions'
import type { AskedCompletion } from '../rules/completion'
import { applicantDueOn } from '../rules/clock'
import { transition } from '../rules/states'
import { recordTransition, representativesOf } from '../store.server'
import { factsOf, notify } from './notify.server'
import { openFile } from './open-file.server'

type Input = { id: string; reason: string; criteria: AskedCompletion }

/** Sends the file back to the applicant, with its reason; one request at a time, since the state allows no other. */
export async function requestCompletion(
  actor: Actor,
  { id, reason, criteria }: Input,
): Promise<Outcome<{ dueOn: string }>> {
  return transact(async (tx) => {
    const opened = await openFile(tx, actor, id, permissions['label.request-completion'])
    if (!isOk(opened)) return opened
    const { application, version } = opened.ok
    const concerned = version.charter.criteria.flatMap(({ id: criterionId, statement }) => {
      const kind = criteria[criterionId]
      return kind === undefined ? [] : [{ criterionId, statement, kind }]
    })
    if (concerned.length !== Object.keys(criteria).length)
      return refused({ code: 'unknown-criterion', field: 'criteria' })
    const moved = transition(application.state, 'request-completion', { side: 'instructor', today: today(), reason })
    if (!isOk(moved))
      return moved.refused.code === 'reason-missing' ? refused({ code: 'reason-missing', field: 'reason' }) : moved
    const at = now()
    const { settings } = version.charter
    const dueOn = applicantDueOn(today(), settings.completionDays)
    await recordTransition(tx, { application, row: moved.ok, actor, at, today: today(), settings, reason })
    const requestId = newId()
    await tx.completionRequest.create({
      data: {
        id: requestId,
        applicationId: id,
        reason,
        criteria: canonicalJson(criteria),
        requestedById: actorName(actor),
        requestedAt: at,
        dueOn,
      },
    })
    await writeJournal(tx, {
      actor,
      act: 'label.request-completion',
      subject: { kind: 'application', id },
      data: { request: requestId, dueOn },
    })
    await notify(
      tx,
      await representativesOf(tx, application.organisationId, at),
      `label-completion:${requestId}`,
      (locale) =>
        completionRequestedMail(locale, factsOf(application), {
          reason,
          criteria: concerned.map(({ statement, kind }) => {
            const words = completionMessages[locale]
            return words.item(statement[locale], words.kinds[kind])
          }),
          dueOn,
        }),
    )
    return ok({ dueOn })
  })
}
