import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleOf } from '../../statutes/examples'
import { authoritiesHoldTooMuch, planTransformation, type RegisteredMember } from './transformation'

const scic = exampleOf('scic-sas')
const association = exampleOf('association')
const member = (facts: Partial<RegisteredMember>): RegisteredMember => ({
  membershipId: 'm1',
  number: 1,
  name: 'Membre de test',
  kind: 'person',
  category: 'individuals',
  college: null,
  votes: 1,
  shares: 0,
  ...facts,
})
const mapping = {
  categories: { individuals: 'residents', organisations: 'associations', authorities: 'local-authorities' },
  members: {},
}

describe('what new statutes make of a member', () => {
  it.each([
    ['a person', member({}), mapping, { to: 'residents', problem: null, shares: 1 }],
    [
      'a person who works there',
      member({}),
      { ...mapping, members: { m1: 'employees' } },
      { to: 'employees', problem: null, shares: 1 },
    ],
    [
      'an association',
      member({ kind: 'association', category: 'organisations' }),
      mapping,
      { to: 'associations', problem: null, shares: 2 },
    ],
    [
      'a company among them',
      member({ kind: 'company', category: 'organisations' }),
      mapping,
      { to: 'associations', problem: 'not-admitted', shares: 0 },
    ],
    [
      'an authority with two shares',
      member({ kind: 'local-authority', category: 'authorities', shares: 2 }),
      mapping,
      { to: 'local-authorities', problem: null, shares: 3 },
    ],
    [
      'a category that nothing is said of',
      member({ category: 'friends' }),
      mapping,
      { to: null, problem: 'no-category', shares: 0 },
    ],
    [
      'a mapping to a category that does not exist',
      member({}),
      { categories: { individuals: 'nowhere' }, members: {} },
      { to: null, problem: 'no-category', shares: 0 },
    ],
  ] as const)('%s', (_name, who, map, expected) => {
    const [planned] = planTransformation(scic, map, [who]).members
    expect({
      to: planned?.to?.category ?? null,
      problem: planned?.problem,
      shares: planned?.sharesToSubscribe,
    }).toEqual(expected)
  })

  it('is nothing where the statutes change nothing for them', () => {
    const [planned] = planTransformation(association, { categories: {}, members: {} }, [member({})]).members
    expect(planned).toMatchObject({ changes: false, sharesToSubscribe: 0, problem: null })
  })

  it('is another college where the category stays and its college changes', () => {
    const [planned] = planTransformation(scic, mapping, [
      member({ category: 'residents', college: 'partners', shares: 1 }),
    ]).members
    expect(planned).toMatchObject({ changes: true, to: { category: 'residents', college: 'residents' } })
  })

  it('gives one vote back to each where votes of their own are no more', () => {
    const [planned] = planTransformation(scic, mapping, [member({ votes: 12 })]).members
    expect(planned?.to?.votes).toBe(1)
  })

  it('loses no member and counts each once, whatever the mapping', () => {
    const ids = ['employees', 'residents', 'associations', 'local-authorities', 'partners', 'nowhere']
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('individuals', 'organisations', 'authorities'), { maxLength: 30 }),
        fc.dictionary(fc.constantFrom('individuals', 'organisations', 'authorities'), fc.constantFrom(...ids)),
        (categories, map) => {
          const members = categories.map((category, index) => member({ membershipId: String(index), category }))
          const plan = planTransformation(scic, { categories: map, members: {} }, members)
          const counted = plan.byCategory.reduce((sum, { members: count }) => sum + count, 0)
          expect(plan.members).toHaveLength(members.length)
          expect(counted + plan.unfit).toBe(members.length)
          expect(plan.byCollege.reduce((sum, { members: count }) => sum + count, 0)).toBe(counted)
        },
      ),
    )
  })
})

describe('local authorities', () => {
  it.each([
    [50, 100, false],
    [51, 100, true],
    [0, 0, false],
  ])('with %d shares of %d hold too much: %s', (authorities, all, tooMuch) =>
    expect(authoritiesHoldTooMuch({ capital: { authorities, all } })).toBe(tooMuch),
  )
})
