import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memberKinds } from '../../statutes/rules/statutes'
import { categoriesFor, mayEnter, proposedCategory, tickedTies } from './membership-category'
import { testAssociation, testScic } from './statutes.test-data'

describe('the category that the statutes propose', () => {
  it.each([
    ['person', ['employee', 'beneficiary'], 'employees'],
    ['person', ['beneficiary'], 'residents'],
    ['person', [], 'residents'],
    ['person', ['partner'], 'partners'],
    ['association', [], 'associations'],
    ['local-authority', [], 'local-authorities'],
    ['public-body', ['partner'], 'partners'],
    ['company', [], 'partners'],
  ] as const)('to a %s tied by %j is %s', (kind, ties, expected) =>
    expect(proposedCategory(testScic, kind, ties)?.id).toBe(expected),
  )

  it('admits whom it is proposed to, whatever they tick', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(testScic, testAssociation),
        fc.constantFrom(...memberKinds),
        fc.subarray([...tickedTies]),
        (statutes, kind, ties) => {
          const proposed = proposedCategory(statutes, kind, ties)
          expect(proposed === null).toBe(categoriesFor(statutes, kind).length === 0)
          if (proposed) {
            const shares = statutes.capital === null ? 0 : proposed.leastShares
            expect(mayEnter(statutes, { kind, category: proposed.id, shares })).toEqual({ ok: proposed })
          }
        },
      ),
    )
  })
})

describe('entering a category', () => {
  it.each([
    [{ kind: 'person', category: 'nobles', shares: 1 }, 'category-unknown'],
    [{ kind: 'person', category: 'associations', shares: 1 }, 'category-closed'],
    [{ kind: 'association', category: 'associations', shares: 1 }, 'shares-too-few'],
  ] as const)('%j is refused: %s', (wanted, code) =>
    expect(mayEnter(testScic, wanted)).toMatchObject({ refused: { code } }),
  )

  it('asks for no share where the legal form has none', () => {
    expect(mayEnter(testAssociation, { kind: 'person', category: 'individuals', shares: 1 })).toMatchObject({
      refused: { code: 'shares-none-here' },
    })
    expect(mayEnter(testAssociation, { kind: 'person', category: 'individuals', shares: 0 })).toHaveProperty('ok')
  })
})
