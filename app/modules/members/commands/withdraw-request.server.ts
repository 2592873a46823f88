import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { memberPermissions } from '../permissions'
import { invitationById } from '../queries.server'
import { nextInvitationState } from '../rules/invitation'
import { answerInvitation } from '../store.server'

/** Takes back one's own request to join. */
export const withdrawRequest = (actor: Actor, input: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const request = await invitationById(input.id, tx)
    if (request?.kind !== 'request' || !can(actor, memberPermissions['members.withdraw-request'], request))
      return refused({ code: 'not-found' })
    const next = nextInvitationState(request, 'revoke', now())
    if (!isOk(next)) return next
    await answerInvitation(tx, request.id, next.ok, null)
    await writeJournal(tx, {
      actor,
      act: 'members.withdraw-request',
      subject: { kind: 'organisation', id: request.organisationId },
      data: { request: request.id },
    })
    return ok({ id: request.id })
  })
