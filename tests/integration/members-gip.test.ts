import { expect, it } from 'vitest'
import { askCategory } from '~/modules/members/commands/ask-category.server'
import { decideCategory } from '~/modules/members/commands/decide-category.server'
import { entitledMembers } from '~/modules/members/queries-membership.server'
import { addMembership, admit } from '~/modules/members/store-membership.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { given } from '../factories/label'
import { boardMember } from '../factories/memberships'
import { again, createOrganisationOf } from '../factories/organisations'
import { createPerson } from '../factories/people'
import { setUpStatutes, testStatutes } from '../factories/statutes'

const words = (text: string) => ({ fr: text, en: `Test ${text}` })
const twoThirds = { kind: 'at-least' as const, share: { numerator: 2, denominator: 3 } }

it('a member of a GIP keeps its number of votes from one category to another', async () => {
  const { resolutionKinds } = testStatutes()
  await setUpStatutes(
    testStatutes({
      legalForm: 'gip',
      voting: { kind: 'member-weights' },
      capital: null,
      categories: (['founders', 'others'] as const).map((id) => ({
        ...{ id, name: words(id), description: words(id), tie: 'partner', college: null, leastShares: 0, duesCents: 0 },
        admits: ['association', 'local-authority', 'public-body'],
      })),
      resolutionKinds: resolutionKinds.map((kind) => ({ ...kind, majority: { ...kind.majority, rule: twoThirds } })),
    }),
  )
  const person = await createPerson()
  const organisation = await createOrganisationOf([[person, 'representative']])
  const membership = await transact(async (tx) => {
    const { id } = await addMembership(tx, {
      kind: 'organisation',
      userId: null,
      organisationId: organisation.id,
      representativeId: person.id,
      name: organisation.name,
      email: null,
      category: 'founders',
      isDemonstration: false,
    })
    const admission = { on: '2026-01-05', category: 'founders', college: null, votes: 12 }
    await admit(tx, id, { ...admission, decision: 'Décision de test', by: 'system:test' })
    return id
  })
  const asked = { id: membership, category: 'others', reason: 'La convention a changé.' }
  const { id } = given(await askCategory(await again(person), asked))
  given(await decideCategory(await boardMember(), { change: id, accept: true, reasons: 'D’accord.' }))
  expect((await entitledMembers(today())).filter(({ membershipId }) => membershipId === membership)).toMatchObject([
    { category: 'others', votes: 12 },
  ])
})
