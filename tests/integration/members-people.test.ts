import { describe, expect, it } from 'vitest'
import { assignRepresentative } from '~/modules/members/commands/assign-representative.server'
import { changeOrganisationRole } from '~/modules/members/commands/change-organisation-role.server'
import { endOrganisationMandate } from '~/modules/members/commands/end-organisation-mandate.server'
import { requestToJoin } from '~/modules/members/commands/request-to-join.server'
import { organisationsOf, peopleOf } from '~/modules/members/queries.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { again, createOrganisationOf } from '../factories/organisations'
import { createPerson } from '../factories/people'

const mandateOf = async (organisationId: string, person: Person): Promise<string> =>
  (await peopleOf(organisationId)).find(({ userId }) => userId === person.id)?.mandateId ?? 'none'
const roleOf = async (organisationId: string, person: Person) =>
  (await peopleOf(organisationId)).find(({ userId }) => userId === person.id)?.role
const refusal = (code: string) => ({ refused: expect.objectContaining({ code }) as unknown })

async function openApplication(organisationId: string, userId: string): Promise<void> {
  const charterId = newId()
  await db.charter.create({
    data: {
      id: charterId,
      version: Math.floor(Math.random() * 1e9),
      inForceFrom: '2026-01-01',
      decision: 'Test',
      content: '{}',
      contentHash: '',
      createdAt: now(),
    },
  })
  await db.application.create({
    data: {
      id: newId(),
      organisationId,
      charterId,
      initiativeKind: 'debate',
      title: 'Test',
      state: 'submitted',
      answers: '{}',
      createdById: userId,
      createdAt: now(),
      updatedAt: now(),
    },
  })
}

describe('the people of an organisation', () => {
  it('change roles by those who represent it', async () => {
    const [first, second, stranger] = [await createPerson(), await createPerson(), await createPerson()]
    const { id } = await createOrganisationOf([
      [first, 'representative'],
      [second, 'contributor'],
    ])
    const mandate = await mandateOf(id, second)
    expect(await changeOrganisationRole(await again(second), { id: mandate, role: 'representative' })).toEqual({
      refused: { code: 'not-found' },
    })
    expect(await changeOrganisationRole(stranger, { id: mandate, role: 'representative' })).toEqual({
      refused: { code: 'not-found' },
    })
    expect(await changeOrganisationRole(await again(first), { id: mandate, role: 'representative' })).toHaveProperty(
      'ok',
    )
    expect(await roleOf(id, second)).toBe('representative')
    expect(await changeOrganisationRole(await again(first), { id: mandate, role: 'contributor' })).toEqual({
      refused: { code: 'not-found' },
    })
    expect(await peopleOf(id)).toHaveLength(2)
  })

  it('cannot leave without a representative an organisation that others act for, or that has an open application', async () => {
    const [first, second] = [await createPerson(), await createPerson()]
    const { id } = await createOrganisationOf([
      [first, 'representative'],
      [second, 'contributor'],
    ])
    const own = { id: await mandateOf(id, first), reason: '' }
    expect(await endOrganisationMandate(await again(first), own)).toEqual(refusal('last-representative-others'))
    await openApplication(id, first.id)
    expect(await endOrganisationMandate(await again(first), own)).toEqual(refusal('last-representative-application'))
    expect(await changeOrganisationRole(await again(first), { id: own.id, role: 'contributor' })).toEqual(
      refusal('last-representative-application'),
    )
    await changeOrganisationRole(await again(first), { id: await mandateOf(id, second), role: 'representative' })
    expect(await endOrganisationMandate(await again(first), own)).toEqual({ ok: { organisationId: id, left: true } })
    expect(await organisationsOf(first.id)).toHaveLength(0)
    expect((await again(first)).organisations).toEqual([])
  })

  it('never both leave at once', async () => {
    const [first, second] = [await createPerson(), await createPerson()]
    const { id } = await createOrganisationOf([
      [first, 'representative'],
      [second, 'representative'],
    ])
    await openApplication(id, first.id)
    const both = await Promise.all(
      [first, second].map(async (person) =>
        endOrganisationMandate(await again(person), { id: await mandateOf(id, person), reason: '' }),
      ),
    )
    expect(both.filter((outcome) => 'ok' in outcome)).toHaveLength(1)
    expect(await peopleOf(id)).toHaveLength(1)
  })

  it('are ended by themselves, a representative or the team, nobody else; once', async () => {
    const [first, second, third] = [await createPerson(), await createPerson(), await createPerson()]
    const { id } = await createOrganisationOf([
      [first, 'representative'],
      [second, 'contributor'],
      [third, 'contributor'],
    ])
    const target = { id: await mandateOf(id, third), reason: 'N’est plus au bureau' }
    for (const wrong of [
      await again(second),
      await createPerson(),
      await again(await createPerson({ roles: ['label-instructor', 'board'] })),
    ])
      expect(await endOrganisationMandate(wrong, target)).toEqual({ refused: { code: 'not-found' } })
    expect(await endOrganisationMandate(await again(await createPerson({ roles: ['team'] })), target)).toEqual({
      ok: { organisationId: id, left: false },
    })
    expect(await endOrganisationMandate(await again(first), target)).toEqual({ refused: { code: 'not-found' } })
    const mail = await db.outboxMessage.findFirst({
      where: { key: `members.end-organisation-mandate:${target.id}:${third.id}` },
    })
    expect(mail?.payload).toContain('N’est plus au bureau')
  })

  it('are settled by the team, never for itself, and those who were there are told', async () => {
    const [first, asker] = [await createPerson(), await createPerson()]
    const { id, registration } = await createOrganisationOf([[first, 'representative']])
    await requestToJoin(asker, { registration, message: '' })
    const input = { organisationId: id, email: asker.email, reason: 'Statuts vérifiés' }
    const team = await createPerson({ roles: ['team'] })
    expect(await assignRepresentative(await again(first), input)).toEqual({ refused: { code: 'not-found' } })
    expect(await assignRepresentative(await createPerson({ roles: ['label-committee'] }), input)).toEqual({
      refused: { code: 'not-found' },
    })
    expect(await assignRepresentative(team, { ...input, email: team.email })).toEqual({
      refused: { code: 'give-yourself', field: 'email' },
    })
    expect(await assignRepresentative(team, { ...input, email: 'inconnue@exemple.invalid' })).toEqual({
      refused: { code: 'email-unknown', field: 'email' },
    })
    expect(await assignRepresentative(team, { ...input, organisationId: newId() })).toEqual({
      refused: { code: 'not-found' },
    })
    const twice = await Promise.all([assignRepresentative(team, input), assignRepresentative(team, input)])
    expect(twice.filter((outcome) => 'ok' in outcome)).toHaveLength(1)
    expect(await roleOf(id, asker)).toBe('representative')
    expect(await db.organisationInvitation.count({ where: { organisationId: id, state: 'pending' } })).toBe(0)
    expect(await db.outboxMessage.count({ where: { key: { startsWith: 'members.assign-representative:' } } })).toBe(2)
  })
})
