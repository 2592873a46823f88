import { describe, expect, it } from 'vitest'
import { invitePerson } from '~/modules/members/commands/invite-person.server'
import { resendInvitation } from '~/modules/members/commands/resend-invitation.server'
import { requestToJoin } from '~/modules/members/commands/request-to-join.server'
import { revokeInvitation } from '~/modules/members/commands/revoke-invitation.server'
import { withdrawRequest } from '~/modules/members/commands/withdraw-request.server'
import { db } from '~/platform/db/db.server'
import { again, createOrganisationOf } from '../factories/organisations'
import { createPerson } from '../factories/people'

const mailsTo = async (address: string) =>
  (await db.outboxMessage.findMany({ where: { kind: 'mail', payload: { contains: `"to":"${address}"` } } })).length

async function representing() {
  const person = await createPerson()
  const { id, registration } = await createOrganisationOf([[person, 'representative']])
  return { actor: await again(person), organisationId: id, registration }
}

describe('nobody makes the portal write to somebody without end', () => {
  it('by inviting and withdrawing, from one organisation or several', async () => {
    const email = 'cible@exemple.invalid'
    const outcomes: unknown[] = []
    for (const { actor, organisationId } of [await representing(), await representing()])
      for (let i = 0; i < 5; i += 1) {
        const outcome = await invitePerson(actor, { organisationId, email, role: 'contributor' })
        outcomes.push(outcome)
        if ('ok' in outcome) await revokeInvitation(actor, { id: outcome.ok.id })
      }
    expect(await mailsTo(email)).toBe(5)
    expect(outcomes.at(-1)).toMatchObject({ refused: { code: 'too-often' } })
  })

  it('by sending one invitation again and again', async () => {
    const { actor, organisationId } = await representing()
    const email = 'relance@exemple.invalid'
    const outcome = await invitePerson(actor, { organisationId, email, role: 'contributor' })
    const id = 'ok' in outcome ? outcome.ok.id : ''
    for (let i = 0; i < 8; i += 1) await resendInvitation(actor, { id })
    expect(await mailsTo(email)).toBe(5)
    expect(await resendInvitation(actor, { id })).toMatchObject({ refused: { code: 'too-often' } })
  })

  it('by inviting everybody', async () => {
    const { actor, organisationId } = await representing()
    let sent = 0
    for (let i = 0; i < 70; i += 1) {
      const outcome = await invitePerson(actor, {
        organisationId,
        email: `tout-le-monde-${i}@exemple.invalid`,
        role: 'contributor',
      })
      if ('ok' in outcome) await revokeInvitation(actor, { id: outcome.ok.id })
      if ('ok' in outcome) sent += 1
    }
    expect(sent).toBe(60)
  })

  it('by asking to join and taking it back', async () => {
    const { actor: representative, registration } = await representing()
    const before = await mailsTo(representative.email)
    const asker = await createPerson()
    for (let i = 0; i < 14; i += 1) {
      const outcome = await requestToJoin(asker, { registration, message: 'Encore moi' })
      if ('ok' in outcome) await withdrawRequest(asker, { id: outcome.ok.id })
    }
    expect((await mailsTo(representative.email)) - before).toBe(10)
    expect(await requestToJoin(asker, { registration, message: '' })).toMatchObject({ refused: { code: 'too-often' } })
  })
})
