import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { erasers } from '~/composition/personal-data.server'
import { castVote } from '~/modules/governance/commands/cast-vote.server'
import { openPoll } from '~/modules/governance/commands/open-poll.server'
import { loadPoll } from '~/modules/governance/store-votes.server'
import { mayVoteNow } from '~/modules/governance/queries-votes.server'
import { receiptOf } from '~/modules/governance/rules/receipt'
import { assignRepresentative } from '~/modules/members/commands/assign-representative.server'
import { changeOrganisationRole } from '~/modules/members/commands/change-organisation-role.server'
import { endOrganisationMandate } from '~/modules/members/commands/end-organisation-mandate.server'
import { importMembers } from '~/modules/members/commands/import-members.server'
import { membershipById } from '~/modules/members/queries-membership.server'
import { peopleOf } from '~/modules/members/queries.server'
import { addMembership, admit } from '~/modules/members/store-membership.server'
import { today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { codeOf, given } from '../factories/label'
import { scicInForce, teamMember } from '../factories/memberships'
import { again, createOrganisationOf } from '../factories/organisations'
import { createPerson } from '../factories/people'
import { answer, draftPoll, rightOf } from '../factories/votes'

const mandateOf = async (organisation: string, person: Person) =>
  (await peopleOf(organisation)).find(({ userId }) => userId === person.id)?.mandateId ?? ''

/** An organisation in the register, with those who act for it; the first represents it. */
async function memberOrganisation(people: Parameters<typeof createOrganisationOf>[0], college = 'associations') {
  const organisation = await createOrganisationOf(people)
  const membership = await transact(async (tx) => {
    const { id } = await addMembership(tx, {
      kind: 'organisation',
      userId: null,
      organisationId: organisation.id,
      representativeId: people[0]?.[0].id ?? null,
      name: organisation.name,
      email: null,
      category: college,
      isDemonstration: false,
    })
    await admit(tx, id, {
      on: today(),
      category: college,
      college,
      votes: 1,
      decision: 'Décision de test',
      by: 'system:test',
    })
    return id
  })
  return { organisation, membership }
}
const representativeOf = async (membership: string) => (await membershipById(membership))?.representativeId ?? null
const isMember = async (person: Person) => (await again(person)).roles.includes('member')

beforeAll(async () => {
  await scicInForce()
})

describe('who represents an organisation that is a member', () => {
  it('is whoever takes over when the former one leaves, with a member’s mandate', async () => {
    const [first, second] = [await createPerson(), await createPerson()]
    const { organisation, membership } = await memberOrganisation([
      [first, 'representative'],
      [second, 'contributor'],
    ])
    expect(await isMember(first)).toBe(true)
    const promoted = { id: await mandateOf(organisation.id, second), role: 'representative' as const }
    given(await changeOrganisationRole(await again(first), promoted))
    // Two represent it now: who did still does.
    expect(await representativeOf(membership)).toBe(first.id)
    const own = { id: await mandateOf(organisation.id, first), reason: '' }
    given(await endOrganisationMandate(await again(first), own))
    expect(await membershipById(membership)).toMatchObject({ representativeId: second.id, email: second.email })
    expect([await isMember(first), await isMember(second)]).toEqual([false, true])
  })

  it('is nobody where the last one leaves, until the team names one', async () => {
    const [only, next] = [await createPerson(), await createPerson()]
    const { organisation, membership } = await memberOrganisation([[only, 'representative']])
    given(await endOrganisationMandate(await again(only), { id: await mandateOf(organisation.id, only), reason: '' }))
    expect(await representativeOf(membership)).toBeNull()
    const input = { organisationId: organisation.id, email: next.email, reason: 'Délibération du bureau.' }
    given(await assignRepresentative(await teamMember(), input))
    expect(await representativeOf(membership)).toBe(next.id)
    expect(await isMember(next)).toBe(true)
  })

  it('keeps the mandate of who is also a member in person', async () => {
    const both = await createPerson()
    await transact(async (tx) => {
      const person = { kind: 'person', userId: both.id, organisationId: null, representativeId: null } as const
      const { id } = await addMembership(tx, {
        ...person,
        name: 'Les deux',
        email: null,
        category: 'residents',
        isDemonstration: false,
      })
      await admit(tx, id, {
        on: today(),
        category: 'residents',
        college: 'residents',
        votes: 1,
        decision: 'Test',
        by: 'system:test',
      })
    })
    const { organisation } = await memberOrganisation([[both, 'representative']])
    given(await endOrganisationMandate(await again(both), { id: await mandateOf(organisation.id, both), reason: '' }))
    expect(await isMember(both)).toBe(true)
  })

  it('is another when an account is erased', async () => {
    const [gone, stays] = [await createPerson(), await createPerson()]
    const { membership } = await memberOrganisation([
      [gone, 'representative'],
      [stays, 'representative'],
    ])
    await transact(async (tx) => {
      for (const erase of erasers) expect(await erase(tx, gone.id)).toBeNull()
    })
    expect(await representativeOf(membership)).toBe(stays.id)
  })

  it('is found in a list that is taken over, where the organisation is known already', async () => {
    const person = await createPerson()
    const { name, registration } = await createOrganisationOf([[person, 'representative']])
    const number = registration.slice('rna:'.length)
    const content = `nom;type;categorie;admis_le;siren ou rna;parts\n${name};association;associations;2026-01-05;${number};2`
    given(await importMembers(await teamMember(), { content }))
    const row = await db.membership.findFirstOrThrow({ where: { name } })
    expect(row.representativeId).toBe(person.id)
  })
})

it('votes by the right that was frozen, whoever represents the organisation meanwhile', async () => {
  const { id: pollId, assembly } = await draftPoll()
  const [former, next] = [await createPerson(), await createPerson()]
  const { organisation, membership } = await memberOrganisation([[former, 'representative']])
  await db.attendance.create({
    data: {
      id: membership,
      meetingId: assembly.id,
      memberId: membership,
      way: 'room',
      cameAt: new Date(),
      recordedById: assembly.chair.id,
    },
  })
  given(await openPoll(assembly.chair, { id: pollId }))
  const rightId = await rightOf(pollId, former.id)
  given(await endOrganisationMandate(await again(former), { id: await mandateOf(organisation.id, former), reason: '' }))
  given(
    await assignRepresentative(await teamMember(), {
      organisationId: organisation.id,
      email: next.email,
      reason: 'Test.',
    }),
  )
  const vote = { pollId, rightId, code: receiptOf(randomBytes(16)), choice: answer('for') }
  expect(codeOf(await castVote(next, vote))).toBe('not-found')
  const poll = await loadPoll(db, pollId)
  if (!poll) throw new Error('no poll')
  expect(await mayVoteNow(poll, former.id)).toBe(true)
  expect(await castVote(former, vote)).toEqual({ ok: { answer: 'counted' } })
})
