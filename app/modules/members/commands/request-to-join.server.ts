import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'
import { requestMail } from '../mails/organisation-mails'
import { memberPermissions } from '../permissions'
import { accountById, holdersOf, organisationByRegistration, peopleOf, requestsOf } from '../queries.server'
import { mostPendingRequests, requestAgainDays, requestDays } from '../rules/invitation'
import { addInvitation } from '../store.server'

const day = 86_400_000

/**
 * Asks to act for an organisation that is on the portal already. Its representatives are told by mail, the team where
 * there is none; whoever asks does not learn who they are.
 */
export async function requestToJoin(
  actor: Actor,
  input: { registration: string; message: string },
): Promise<Outcome<{ id: string }>> {
  if (actor.kind !== 'person' || !can(actor, memberPermissions['members.request-to-join'], null))
    return refused({ code: 'not-found' })
  // Asked and taken back over and over, it would write as often to those who represent the organisation.
  const counted = await takeToken(counterOf('join-request:account', actor.id))
  if (!isOk(counted)) return counted
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const [organisation, asker] = [
      await organisationByRegistration(input.registration, tx),
      await accountById(actor.id, tx),
    ]
    if (!organisation || !asker) return refused({ code: 'not-found' })
    const people = await peopleOf(organisation.id, tx)
    if (people.some(({ userId }) => userId === actor.id))
      return refused({ code: 'you-act-already', detail: { organisation: organisation.id } })
    const requests = await requestsOf(actor.id, tx)
    const waiting = requests.filter(({ state, expiresAt }) => state === 'pending' && expiresAt > now())
    const here = requests.filter(({ organisationId }) => organisationId === organisation.id)
    if (waiting.some(({ organisationId }) => organisationId === organisation.id))
      return refused({ code: 'already-asked' })
    const lately = new Date(now().getTime() - requestAgainDays * day)
    if (here.some(({ state, answeredAt }) => state === 'declined' && answeredAt !== null && answeredAt > lately))
      return refused({ code: 'declined-lately' })
    if (waiting.length >= mostPendingRequests) return refused({ code: 'too-many-requests' })

    const id = await addInvitation(tx, {
      organisationId: organisation.id,
      kind: 'request',
      email: asker.email,
      role: 'contributor',
      tokenHash: null,
      userId: actor.id,
      createdById: actor.id,
      expiresAt: new Date(now().getTime() + requestDays * day),
    })
    await writeJournal(tx, {
      actor,
      act: 'members.request-to-join',
      subject: { kind: 'organisation', id: organisation.id },
      data: { request: id },
    })
    const representatives = people.filter(({ role, email }) => role === 'representative' && email !== null)
    const toTeam = representatives.length === 0
    for (const { email, locale } of toTeam ? await holdersOf(['team', 'administrator'], tx) : representatives) {
      const mail = requestMail(locale, {
        organisation: organisation.name,
        organisationId: organisation.id,
        person: asker.name,
        email: asker.email,
        message: input.message,
        toTeam,
      })
      if (email !== null)
        await enqueueMail(tx, { to: email, ...mail }, { key: `members.request-to-join:${id}:${email}` })
    }
    return ok({ id })
  })
}
