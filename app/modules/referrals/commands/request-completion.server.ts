import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { CompletionAsked } from '../forms-procedure'
import { completionMail } from '../mails/requester'
import { procedurePermissions } from '../permissions'
import { completionDueOn } from '../rules/clock'
import { transition } from '../rules/states'
import { moveReferral } from '../store-procedure.server'
import { factsOf, tellRequester } from './notify.server'
import { openFile } from './open-referral.server'

/** Sends a file back to who made it, with what is wanted and why; their time runs, the cooperative's stops. */
export const requestCompletion = (
  actor: Actor,
  { id, revision, kind, message, questions }: CompletionAsked & { id: string },
): Promise<Outcome<{ dueOn: string }>> =>
  transact(async (tx): Promise<Outcome<{ dueOn: string }>> => {
    const opened = await openFile(tx, actor, id, procedurePermissions['referrals.request-completion'])
    if (!isOk(opened)) return opened
    const referral = opened.ok
    const moved = transition(referral.state, 'request-completion', {
      side: 'team',
      today: today(),
      reason: message,
      dueOn: referral.dueOn,
    })
    if (!isOk(moved))
      return refused({
        code: moved.refused.code,
        ...(moved.refused.code === 'reason-missing' ? { field: 'message' } : {}),
      })
    if (referral.revision !== revision) return refused({ code: 'changed-meanwhile' })
    const at = now()
    const dueOn = completionDueOn(today(), referral.terms)
    await moveReferral(tx, { referral, row: moved.ok, actor, at, today: today(), reason: message })
    const request = newId()
    await tx.referralCompletion.create({
      data: {
        id: request,
        referralId: id,
        kind,
        message,
        questions: canonicalJson([...new Set(questions)]),
        requestedById: actorName(actor),
        requestedAt: at,
        dueOn,
      },
    })
    await writeJournal(tx, {
      actor,
      act: 'referrals.request-completion',
      subject: { kind: 'referral', id },
      data: { number: referral.number, request, kind, dueOn },
    })
    await tellRequester(tx, referral, `referrals.completion:${request}`, (locale) =>
      completionMail(locale, factsOf(referral), { kind, message, dueOn }),
    )
    return ok({ dueOn })
  })
