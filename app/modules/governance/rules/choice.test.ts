import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChoiceProblem, choiceOfRanks, choiceProblem } from './choice'
import type { Choice, PollDefinition } from './poll'

const ids = ['a', 'b', 'c']
const definition = (method: PollDefinition['method']): PollDefinition => ({
  method,
  options: ids.map((id) => ({ id, name: `Choix ${id}` })),
  seats: 1,
  grades: ['0', '1', '2'],
})

describe('a choice, before it goes in the box', () => {
  it.each<[Choice, ChoiceProblem | null]>([
    [{ method: 'approval', approved: ['a', 'c'] }, null],
    [{ method: 'approval', approved: ['c', 'a'] }, { code: 'not-in-order' }],
    [
      { method: 'approval', approved: ['a', 'a'] },
      { code: 'option-twice', option: 'a' },
    ],
    [{ method: 'schulze', ranking: [['b', 'c'], ['a']] }, null],
    [{ method: 'schulze', ranking: [['c', 'b'], ['a']] }, { code: 'not-in-order' }],
    [{ method: 'schulze', ranking: [['c'], []] }, { code: 'empty-level' }],
    [{ method: 'stv', ranking: ['c', 'a'] }, null],
    [{ method: 'majority-judgment', grades: { c: 1, a: 0, b: 2 } }, null],
    [
      { method: 'majority-judgment', grades: { a: 0 } },
      { code: 'option-not-graded', option: 'b' },
    ],
  ])('%j: %j', (choice, problem) => {
    expect(choiceProblem(definition(choice.method), choice)).toEqual(problem)
  })

  it('has one writing only: of all the orders of the same approved options, one is taken', () => {
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 2 }), (approved) => {
        const orders = [approved, [...approved].reverse()]
        const taken = orders.filter(
          (order) => choiceProblem(definition('approval'), { method: 'approval', approved: order }) === null,
        )
        expect(taken).toEqual([approved])
      }),
    )
  })

  it('takes every choice that ranks say, whatever the ranks', () => {
    const rank = fc.option(fc.integer({ min: 1, max: 5 }))
    fc.assert(
      fc.property(fc.tuple(rank, rank, rank), (ranks) => {
        const said = ids.map((id, index) => ({ id, rank: ranks[index] ?? null }))
        for (const method of ['schulze', 'stv'] as const) {
          const read = choiceOfRanks(method, said)
          if ('choice' in read) expect(choiceProblem(definition(method), read.choice)).toBeNull()
          else
            expect(new Set(ranks.filter((value) => value !== null)).size).toBeLessThan(
              ranks.filter((value) => value !== null).length,
            )
        }
      }),
    )
  })
})
