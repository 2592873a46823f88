import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areOpen, type Score, scoreValues, spreads } from './scores'

describe('the scores of the committee', () => {
  it.each([
    ['nobody sent theirs', { openedAt: null, mayScore: ['a', 'b'], sent: [] }, false],
    ['one of two', { openedAt: null, mayScore: ['a', 'b'], sent: ['a'] }, false],
    ['all of them', { openedAt: null, mayScore: ['a', 'b'], sent: ['b', 'a'] }, true],
    ['a member left without sending theirs', { openedAt: null, mayScore: ['a'], sent: ['a'] }, true],
    ['opened before all were in', { openedAt: new Date(), mayScore: ['a', 'b'], sent: ['a'] }, true],
    ['nobody may score', { openedAt: null, mayScore: [], sent: [] }, false],
  ])('%s', (_case, facts, open) => {
    expect(areOpen(facts)).toBe(open)
  })

  const of = (userId: string, score: Score['score'], note = ''): Score => ({ userId, criterionId: 'c', score, note })
  it('show how far apart the members are, of those alone who sent theirs', () => {
    expect(spreads(['c', 'd'], [of('a', 3, 'Net'), of('b', 1), of('x', 0)], ['a', 'b'])).toEqual([
      { criterionId: 'c', counts: [0, 1, 0, 1], mean: 200, isWide: true, notes: ['Net'] },
      { criterionId: 'd', counts: [0, 0, 0, 0], mean: null, isWide: false, notes: [] },
    ])
  })

  it('their mean lies between the least and the most', () => {
    const score = fc.constantFrom(...scoreValues)
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 12 }), (values) => {
        const scores = values.map((value, index) => of(String(index), value))
        const [spread] = spreads(
          ['c'],
          scores,
          scores.map(({ userId }) => userId),
        )
        expect(spread?.mean).toBeGreaterThanOrEqual(Math.min(...values) * 100)
        expect(spread?.mean).toBeLessThanOrEqual(Math.max(...values) * 100)
        expect(spread?.counts.reduce((sum, count) => sum + count)).toBe(values.length)
      }),
    )
  })
})
