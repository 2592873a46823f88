import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fraction, fromJson, one, sum, toJson } from '../../../../platform/pure/fraction'
import type { CountedBallot } from '../poll'
import { cast, collegeVoting, oneEach, seed } from './count.test-data'
import { countMajorityJudgment } from './majority-judgment'
import { compareMerit, gradesOf } from './merit'

const grades = ['reject', 'poor', 'fair', 'good', 'excellent']
const poll = (ids: string, seats = 1) => ({ options: [...ids].map((id) => ({ id, name: id })), seats, grades })
const ballot = (byOption: Record<string, number>, times = 1, college: string | null = null, weight = 1) =>
  cast({ method: 'majority-judgment', grades: byOption }, times, college, weight)
/** One option's grades, written out: '0012' is two reject, one poor, one fair. */
const box = (byOption: Record<string, string>): CountedBallot[] =>
  [...(Object.values(byOption)[0] ?? '')].map((_, voter) =>
    ballot(Object.fromEntries(Object.entries(byOption).map(([id, line]) => [id, Number(line[voter])]))),
  )

/** The definition, word for word: remove the median grade (the lower of two) of each, until they differ. */
function byRemoval(a: number[], b: number[]): number {
  const [left, right] = [a.toSorted((x, y) => x - y), b.toSorted((x, y) => x - y)]
  while (left.length > 0) {
    const middle = Math.ceil(left.length / 2) - 1
    const [x, y] = [left.splice(middle, 1)[0] ?? 0, right.splice(middle, 1)[0] ?? 0]
    if (x !== y) return x < y ? -1 : 1
  }
  return 0
}
const counted = (line: readonly number[]) =>
  gradesOf(grades.map((_, grade) => BigInt(line.filter((one) => one === grade).length)))

describe('countMajorityJudgment', () => {
  it.each<[string, Record<string, string>, string, number[]]>([
    ['an odd number of votes: the middle grade', { a: '012', b: '004' }, 'a', [1, 0]],
    ['an even number: the lower of the two in the middle', { a: '0134', b: '1122' }, 'a', [1, 1]],
    ['one that all reject', { a: '00', b: '01' }, 'b', [0, 0]],
    ['one vote', { a: '3', b: '4' }, 'b', [3, 4]],
  ])('%s', (_, lines, winner, medians) => {
    const count = countMajorityJudgment(poll('ab'), box(lines), oneEach, seed)
    expect(count.winners).toEqual([winner])
    expect(Object.values(count.medians)).toEqual(medians)
  })

  it('says after how much of the votes two of the same grade differ', () => {
    // Both fair; then 0 1 3 4 and 1 1 3 3, both poor; then 0 3 4 and 1 3 3, both good; then 0 4, reject, and 1 3, poor.
    const count = countMajorityJudgment(poll('ab'), box({ a: '01234', b: '11233' }), oneEach, seed)
    expect(count.winners).toEqual(['b'])
    expect(count.comparisons).toEqual([{ better: 'b', worse: 'a', removed: '3/5', grades: [1, 0] }])
  })

  it('breaks a tie to the last grade by the rule', () => {
    const count = countMajorityJudgment(poll('ab'), box({ a: '014', b: '410' }), oneEach, seed)
    expect(count.ranking).toEqual([['a', 'b']])
    expect(count.ties).toMatchObject([{ tied: ['a', 'b'], by: 'lot' }])
  })

  it('elects nobody where nobody voted', () => {
    expect(countMajorityJudgment(poll('ab'), [], oneEach, seed)).toMatchObject({
      winners: [],
      ranking: [],
      medians: {},
    })
  })

  it('scales the grades of each college to its weight', () => {
    const voting = collegeVoting({ x: 4000, y: 3500, z: 2500 })
    // In heads A has six excellent of nine; in weights, x (40 %) and z (25 %) hold most of the votes and grade it poor.
    const ballots = [ballot({ a: 1, b: 2 }, 1, 'x'), ballot({ a: 4, b: 0 }, 6, 'y'), ballot({ a: 1, b: 2 }, 2, 'z')]
    expect(countMajorityJudgment(poll('ab'), ballots, oneEach, seed).winners).toEqual(['a'])
    const weighted = countMajorityJudgment(poll('ab'), ballots, voting, seed)
    expect(weighted.winners).toEqual(['b'])
    expect(weighted.shares['a']).toEqual(['0/1', '13/20', '0/1', '0/1', '7/20'])
    expect(weighted.colleges.map(({ ballots: some }) => some)).toEqual([1, 6, 2])
    // Without z its weight counts for nobody: x and y share what is left, 40 to 35.
    expect(countMajorityJudgment(poll('ab'), ballots.slice(0, 2), voting, seed).shares['a']?.[1]).toBe('8/15')
  })

  it('refuses a ballot that does not grade an option, or with a grade out of the scale', () => {
    const wrong: Record<string, number>[] = [{ a: 1 }, { a: 1, b: 5 }, { a: 1, b: -1 }, { a: 1, b: 0.5 }]
    for (const given of wrong)
      expect(() => countMajorityJudgment(poll('ab'), [ballot(given)], oneEach, seed)).toThrow(RangeError)
  })

  const line = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 14 })
  const lines = line.chain((a) =>
    fc.tuple(fc.constant(a), fc.array(fc.integer({ min: 0, max: 4 }), { minLength: a.length, maxLength: a.length })),
  )

  it('is the removal of median grades, one at a time, whatever the scale of the votes', () => {
    fc.assert(
      fc.property(lines, fc.bigInt({ min: 1n, max: 9n }), ([a, b], scale) => {
        const expected = byRemoval(a, b)
        const found = compareMerit(counted(a), counted(b))
        expect(found.sign).toBe(expected)
        const more = ({ counts }: ReturnType<typeof gradesOf>) => gradesOf(counts.map((count) => count * scale))
        const larger = compareMerit(more(counted(a)), more(counted(b)))
        expect(larger.sign).toBe(expected)
        expect(counted(a).median).toBe(a.toSorted((x, y) => x - y)[Math.ceil(a.length / 2) - 1])
      }),
      { numRuns: 2000 },
    )
  })

  it('counts in any order, and never does worse for a better grade', () => {
    const voters = fc.array(fc.record({ of: fc.constantFrom('x', 'y'), a: fc.nat(4), b: fc.nat(4), c: fc.nat(4) }), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(voters, fc.nat(11), (given, which) => {
        const voting = collegeVoting({ x: 6000, y: 4000 })
        const ballots = given.map(({ of, ...byOption }) => ballot(byOption, 1, of))
        const before = countMajorityJudgment(poll('abc'), ballots, voting, seed)
        expect(countMajorityJudgment(poll('abc'), ballots.toReversed(), voting, seed)).toEqual(before)
        for (const shares of Object.values(before.shares)) expect(sum(shares.map(fromJson))).toEqual(one)
        const better = given.map(({ of, a, ...others }, voter) =>
          ballot({ ...others, a: voter === which % given.length ? Math.min(4, a + 1) : a }, 1, of),
        )
        const rankOf = (count: typeof before) => count.ranking.findIndex((group) => group.includes('a'))
        const others = (count: typeof before) => count.ranking.slice(0, rankOf(count)).flat().length
        expect(others(countMajorityJudgment(poll('abc'), better, voting, seed))).toBeLessThanOrEqual(others(before))
      }),
    )
  })

  it('writes shares exactly', () => {
    const count = countMajorityJudgment(poll('a'), box({ a: '001' }), oneEach, seed)
    expect(count.shares['a']?.[0]).toBe(toJson(fraction(2, 3)))
  })
})
