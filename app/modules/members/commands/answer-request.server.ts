import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, actorName, can, type OrganisationRole } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { requestAnswerMail } from '../mails/organisation-mails'
import { memberPermissions } from '../permissions'
import { accountById, invitationById, organisationById, peopleOf } from '../queries.server'
import { nextInvitationState } from '../rules/invitation'
import { addActing, answerInvitation } from '../store.server'
import { settleRepresentative } from '../store-representative.server'

/** A representative answers a request to join: with a role, or null to decline. The asker is told by mail. */
export const answerRequest = (
  actor: Actor,
  input: { id: string; role: OrganisationRole | null },
): Promise<Outcome<{ organisationId: string }>> =>
  transact(async (tx): Promise<Outcome<{ organisationId: string }>> => {
    const request = await invitationById(input.id, tx)
    if (request?.kind !== 'request' || !can(actor, memberPermissions['members.answer-request'], request))
      return refused({ code: 'not-found' })
    const next = nextInvitationState(request, input.role === null ? 'decline' : 'accept', now())
    if (!isOk(next)) return next
    const { organisationId, userId } = request
    const [organisation, asker] = [
      await organisationById(organisationId, tx),
      userId === null ? null : await accountById(userId, tx),
    ]
    if (!organisation || (input.role !== null && !asker)) return refused({ code: 'not-found' })
    await answerInvitation(tx, request.id, next.ok, null)
    const acts = (await peopleOf(organisationId, tx)).some((person) => person.userId === asker?.id)
    if (asker && input.role !== null && !acts)
      await addActing(tx, {
        organisationId,
        userId: asker.id,
        role: input.role,
        grantedBy: actorName(actor),
      })
    await settleRepresentative(tx, organisationId, actorName(actor))
    await writeJournal(tx, {
      actor,
      act: 'members.answer-request',
      subject: { kind: 'organisation', id: organisationId },
      data: { request: request.id, answer: next.ok, person: userId, role: input.role },
    })
    if (asker)
      await enqueueMail(
        tx,
        {
          to: asker.email,
          ...requestAnswerMail(asker.locale, { organisation: organisation.name, organisationId, role: input.role }),
        },
        { key: `members.answer-request:${request.id}:${asker.id}` },
      )
    return ok({ organisationId })
  })
