import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelsOf, linesOf, moveLine, type Ranks } from './ranking'

const options = ['a', 'b', 'c', 'd']

describe('a line of a ranked ballot', () => {
  it.each<[string, Ranks, string, 'up' | 'down', Ranks]>([
    ['without a rank goes up to the end', { a: 1 }, 'c', 'up', { a: 1, b: null, c: 2, d: null }],
    ['goes up past the one before', { a: 1, b: 2, c: 3 }, 'c', 'up', { a: 1, b: 3, c: 2, d: null }],
    ['stays first', { a: 1, b: 2 }, 'a', 'up', { a: 1, b: 2, c: null, d: null }],
    ['goes down past the one after', { a: 1, b: 2 }, 'a', 'down', { a: 2, b: 1, c: null, d: null }],
    ['goes down from the last rank to none', { a: 1, b: 2 }, 'b', 'down', { a: 1, b: null, c: null, d: null }],
    ['without a rank stays without', { a: 1 }, 'd', 'down', { a: 1, b: null, c: null, d: null }],
    ['leaves the others of its level, upward', { a: 1, b: 1, c: 2 }, 'b', 'up', { a: 2, b: 1, c: 3, d: null }],
    ['leaves the others of its level, downward', { a: 1, b: 1, c: 2 }, 'a', 'down', { a: 2, b: 1, c: 3, d: null }],
    ['closes the gaps that were typed', { a: 7, b: 3 }, 'a', 'down', { a: null, b: 1, c: null, d: null }],
  ])('%s', (_, ranks, id, direction, after) => {
    expect(moveLine(options, ranks, id, direction)).toEqual(after)
  })

  const rank = fc.option(fc.integer({ min: 1, max: 4 }))
  const ranking = fc.record({ a: rank, b: rank, c: rank, d: rank })
  const strict = fc
    .shuffledSubarray(options)
    .map((order): Ranks =>
      Object.fromEntries(options.map((id) => [id, order.includes(id) ? order.indexOf(id) + 1 : null])),
    )

  it('never changes the order of the others, nor leaves a gap', () => {
    fc.assert(
      fc.property(ranking, fc.constantFrom(...options), fc.constantFrom('up', 'down'), (ranks, id, direction) => {
        const after = moveLine(options, ranks, id, direction)
        const others = (of: Ranks) => levelsOf(options, { ...of, [id]: null })
        expect(others(after)).toEqual(others(ranks))
        const used = [...new Set(Object.values(after).filter((value) => value !== null))].sort()
        expect(used).toEqual(used.map((_, index) => index + 1))
        expect([...linesOf(options, after)].sort()).toEqual(options)
      }),
    )
  })

  it('comes back where it was, but for the ends', () => {
    fc.assert(
      fc.property(strict, fc.constantFrom(...options), (ranks, id) => {
        const up = moveLine(options, ranks, id, 'up')
        if (up[id] !== ranks[id]) expect(moveLine(options, up, id, 'down')).toEqual(ranks)
      }),
    )
  })
})
