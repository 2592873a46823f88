import { describe, expect, it } from 'vitest'
import { acceptInvitation } from '~/modules/members/commands/accept-invitation.server'
import { declineInvitation } from '~/modules/members/commands/decline-invitation.server'
import { answerRequest } from '~/modules/members/commands/answer-request.server'
import { changeOrganisationRole } from '~/modules/members/commands/change-organisation-role.server'
import { forgetOldInvitations } from '~/modules/members/commands/daily-members.server'
import { endOrganisationMandate } from '~/modules/members/commands/end-organisation-mandate.server'
import { invitePerson } from '~/modules/members/commands/invite-person.server'
import { resendInvitation } from '~/modules/members/commands/resend-invitation.server'
import { requestToJoin } from '~/modules/members/commands/request-to-join.server'
import { revokeInvitation } from '~/modules/members/commands/revoke-invitation.server'
import { withdrawRequest } from '~/modules/members/commands/withdraw-request.server'
import {
  invitationNamed,
  invitationsTo,
  peopleOf,
  requestsToAnswer,
  requestsToSettle,
} from '~/modules/members/queries.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { visitor } from '~/platform/permissions'
import { again, createOrganisationOf } from '../factories/organisations'
import { createPerson } from '../factories/people'

const idOf = (outcome: { ok: { id: string } } | { refused: unknown }): string =>
  'ok' in outcome ? outcome.ok.id : JSON.stringify(outcome)
const mailsTo = async (address: string) =>
  (await db.outboxMessage.findMany({ where: { kind: 'mail' }, orderBy: { id: 'asc' } }))
    .map(({ payload }) => payload)
    .filter((payload) => payload.includes(`"to":"${address}"`))
const tokenIn = (payload: string | undefined): string => /\/invitations\/([\w-]{43})/.exec(payload ?? '')?.[1] ?? 'none'
const inDays = (days: number) => setClock(() => new Date(Date.now() + days * 86_400_000))

async function invited(role: 'representative' | 'contributor' = 'contributor') {
  const [representative, guest] = [await createPerson(), await createPerson()]
  const organisation = await createOrganisationOf([[representative, 'representative']])
  const actor = await again(representative)
  const id = idOf(await invitePerson(actor, { organisationId: organisation.id, email: guest.email, role }))
  const token = tokenIn((await mailsTo(guest.email)).at(-1))
  return { actor, guest, organisation, id, token }
}

describe('an invitation', () => {
  it('is sent by mail, its token kept as a digest only, and gives its role once accepted', async () => {
    const { guest, organisation, id, token, actor } = await invited()
    expect(await db.organisationInvitation.findUnique({ where: { id } })).not.toMatchObject({ tokenHash: token })
    expect(await invitationNamed(token, null)).toMatchObject({ id, state: 'pending' })
    expect(await acceptInvitation(guest, { reference: token })).toEqual({ ok: { organisationId: organisation.id } })
    expect((await peopleOf(organisation.id)).find(({ userId }) => userId === guest.id)).toMatchObject({
      role: 'contributor',
    })
    expect((await mailsTo(actor.email)).at(-1)).toContain('accept')
    expect(
      (await db.journalEntry.findMany({ where: { subjectId: organisation.id } })).every(
        ({ data }) => !data.includes('@'),
      ),
    ).toBe(true)
  })

  it('ends with the mandate of whoever sent it, or sent it again', async () => {
    const { actor, guest, organisation, id, token } = await invited()
    const heir = await createPerson()
    const to = async (email: string) =>
      idOf(await invitePerson(actor, { organisationId: organisation.id, email, role: 'representative' }))
    await acceptInvitation(heir, { reference: await to(heir.email) })
    const kept = await to('reprise@exemple.fr')
    await resendInvitation(await again(heir), { id: kept })
    const mine = (await peopleOf(organisation.id)).find(({ userId }) => userId === actor.id)
    expect(await endOrganisationMandate(actor, { id: mine?.mandateId ?? '', reason: '' })).toHaveProperty('ok')
    expect(await acceptInvitation(guest, { reference: token })).toEqual({ refused: { code: 'invitation-revoked' } })
    const states = await db.organisationInvitation.findMany({ where: { id: { in: [id, kept] } } })
    expect(new Map(states.map((row) => [row.id, row.state]))).toEqual(
      new Map([
        [id, 'revoked'],
        [kept, 'pending'],
      ]),
    )
  })

  it('ends when whoever sent it represents the organisation no more', async () => {
    const { actor, organisation, token, guest } = await invited()
    const other = await createPerson()
    const asked = await invitePerson(actor, {
      organisationId: organisation.id,
      email: other.email,
      role: 'representative',
    })
    await acceptInvitation(other, { reference: idOf(asked) })
    const theirs = (await peopleOf(organisation.id)).find(({ userId }) => userId === actor.id)
    await changeOrganisationRole(await again(other), { id: theirs?.mandateId ?? '', role: 'contributor' })
    expect(await acceptInvitation(guest, { reference: token })).toEqual({ refused: { code: 'invitation-revoked' } })
  })

  it('is accepted once, from two windows or by two people', async () => {
    const { guest, organisation, token } = await invited()
    const other = await createPerson()
    const outcomes = await Promise.all(
      [guest, guest, other].map((actor) => acceptInvitation(actor, { reference: token })),
    )
    expect(outcomes.filter((outcome) => 'ok' in outcome)).toHaveLength(1)
    expect(
      outcomes.filter((outcome) => 'refused' in outcome && outcome.refused.code === 'invitation-accepted'),
    ).toHaveLength(2)
    expect(await peopleOf(organisation.id)).toHaveLength(2)
  })

  it('may be accepted with any account by its link, by its id only with its own address', async () => {
    const { guest, id, token, organisation } = await invited()
    const other = await createPerson()
    expect(await acceptInvitation(other, { reference: id })).toEqual({ refused: { code: 'not-found' } })
    expect(await acceptInvitation(visitor, { reference: token })).toEqual({ refused: { code: 'not-found' } })
    expect(await invitationsTo(guest.email)).toHaveLength(1)
    expect(await acceptInvitation(guest, { reference: id })).toEqual({ ok: { organisationId: organisation.id } })
    expect(await invitationsTo(guest.email)).toHaveLength(0)
  })

  it('may be declined without an account, and then opens nothing', async () => {
    const { guest, token } = await invited()
    expect(await declineInvitation(visitor, { reference: token })).toHaveProperty('ok')
    expect(await acceptInvitation(guest, { reference: token })).toEqual({ refused: { code: 'invitation-declined' } })
    expect(await declineInvitation(visitor, { reference: token })).toEqual({ refused: { code: 'invitation-declined' } })
  })

  it('ends after fourteen days; sent again, it has a new link and the former opens nothing', async () => {
    const { actor, guest, id, token } = await invited()
    inDays(14.01)
    expect(await acceptInvitation(guest, { reference: token })).toEqual({ refused: { code: 'invitation-expired' } })
    expect(await resendInvitation(actor, { id })).toHaveProperty('ok')
    const second = tokenIn((await mailsTo(guest.email)).at(-1))
    expect(second).not.toBe(token)
    expect(await acceptInvitation(guest, { reference: token })).toEqual({ refused: { code: 'not-found' } })
    expect(await acceptInvitation(guest, { reference: second })).toHaveProperty('ok')
  })

  it('is withdrawn by those who represent the organisation', async () => {
    const { actor, guest, id, token } = await invited()
    const stranger = await again(await createPerson({ roles: ['team'] }))
    for (const act of [revokeInvitation, resendInvitation])
      expect(await act(stranger, { id })).toEqual({ refused: { code: 'not-found' } })
    expect(await revokeInvitation(actor, { id })).toHaveProperty('ok')
    expect(await acceptInvitation(guest, { reference: token })).toEqual({ refused: { code: 'invitation-revoked' } })
    expect(await resendInvitation(actor, { id })).toEqual({ refused: { code: 'invitation-revoked' } })
  })

  it('is for representatives to send, once an address, not to those who act already', async () => {
    const [representative, contributor] = [await createPerson(), await createPerson()]
    const { id: organisationId } = await createOrganisationOf([
      [representative, 'representative'],
      [contributor, 'contributor'],
    ])
    const input = { organisationId, email: 'nouvelle@exemple.invalid', role: 'contributor' as const }
    expect(await invitePerson(await again(contributor), input)).toEqual({ refused: { code: 'not-found' } })
    expect(await invitePerson(await createPerson(), input)).toEqual({ refused: { code: 'not-found' } })
    const actor = await again(representative)
    const twice = await Promise.all([invitePerson(actor, input), invitePerson(actor, input)])
    expect(twice.filter((outcome) => 'ok' in outcome)).toHaveLength(1)
    expect(twice).toContainEqual({ refused: { code: 'already-invited', field: 'email' } })
    expect(await invitePerson(actor, { ...input, email: contributor.email })).toEqual({
      refused: { code: 'already-acting', field: 'email' },
    })
  })

  it('is forgotten ninety days after its answer or its end', async () => {
    const { id } = await invited()
    inDays(100)
    await forgetOldInvitations()
    expect(await db.organisationInvitation.findUnique({ where: { id } })).not.toBeNull()
    inDays(110)
    await forgetOldInvitations()
    expect(await db.organisationInvitation.findUnique({ where: { id } })).toBeNull()
  })
})

describe('a request to join', () => {
  async function requested() {
    const [representative, contributor, asker] = [await createPerson(), await createPerson(), await createPerson()]
    const organisation = await createOrganisationOf([
      [representative, 'representative'],
      [contributor, 'contributor'],
    ])
    const outcome = await requestToJoin(asker, {
      registration: organisation.registration,
      message: 'Je suis <b>trésorière</b>',
    })
    return {
      representative: await again(representative),
      contributor: await again(contributor),
      asker,
      organisation,
      id: idOf(outcome),
      outcome,
    }
  }

  it('goes to the representatives alone, and tells the asker nothing of them', async () => {
    const { representative, contributor, asker, organisation, outcome } = await requested()
    expect(JSON.stringify(outcome)).not.toContain(representative.id)
    expect(await mailsTo(representative.email)).toHaveLength(1)
    expect((await mailsTo(representative.email))[0]).toContain(asker.email)
    expect((await mailsTo(representative.email))[0]).toContain('&lt;b&gt;trésorière')
    expect(await mailsTo(contributor.email)).toHaveLength(0)
    expect(await requestsToAnswer([organisation.id])).toHaveLength(1)
    expect(await requestToJoin(asker, { registration: organisation.registration, message: '' })).toEqual({
      refused: { code: 'already-asked' },
    })
    expect(await requestToJoin(contributor, { registration: organisation.registration, message: '' })).toMatchObject({
      refused: { code: 'you-act-already' },
    })
    expect(await requestToJoin(asker, { registration: 'siren:nope', message: '' })).toEqual({
      refused: { code: 'not-found' },
    })
    expect(await requestToJoin(visitor, { registration: organisation.registration, message: '' })).toEqual({
      refused: { code: 'not-found' },
    })
  })

  it('is answered once by a representative, with a role', async () => {
    const { representative, contributor, asker, organisation, id } = await requested()
    for (const actor of [contributor, asker, await again(await createPerson({ roles: ['administrator'] }))])
      expect(await answerRequest(actor, { id, role: 'representative' })).toEqual({ refused: { code: 'not-found' } })
    const outcomes = await Promise.all([
      answerRequest(representative, { id, role: 'contributor' }),
      answerRequest(representative, { id, role: null }),
    ])
    expect(outcomes.filter((outcome) => 'ok' in outcome)).toHaveLength(1)
    expect(await mailsTo(asker.email)).toHaveLength(1)
    expect((await peopleOf(organisation.id)).filter(({ userId }) => userId === asker.id).length).toBeLessThanOrEqual(1)
  })

  it('once declined, waits thirty days before another', async () => {
    const { representative, asker, organisation, id } = await requested()
    expect(await answerRequest(representative, { id, role: null })).toHaveProperty('ok')
    const ask = () => requestToJoin(asker, { registration: organisation.registration, message: '' })
    expect(await ask()).toEqual({ refused: { code: 'declined-lately' } })
    inDays(31)
    expect(await ask()).toHaveProperty('ok')
  })

  it('is taken back by whoever made it', async () => {
    const { representative, asker, id } = await requested()
    expect(await withdrawRequest(representative, { id })).toEqual({ refused: { code: 'not-found' } })
    expect(await withdrawRequest(asker, { id })).toHaveProperty('ok')
    expect(await answerRequest(representative, { id, role: 'contributor' })).toEqual({
      refused: { code: 'invitation-revoked' },
    })
  })

  it('comes to the team after seven days, or at once where nobody represents the organisation', async () => {
    const { id } = await requested()
    expect((await requestsToSettle()).map((request) => request.id)).not.toContain(id)
    inDays(7.01)
    expect((await requestsToSettle()).map((request) => request.id)).toContain(id)
    setClock()
    const team = await createPerson({ roles: ['team'] })
    const orphan = await createOrganisationOf([])
    const lone = idOf(await requestToJoin(await createPerson(), { registration: orphan.registration, message: '' }))
    expect((await requestsToSettle()).map((request) => request.id)).toContain(lone)
    expect((await mailsTo(team.email)).at(-1)).toContain(`/equipe/organisations/${orphan.id}`)
  })
})
