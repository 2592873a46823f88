import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compare, fraction, fromJson, sum, zero } from '../../../../platform/pure/fraction'
import type { Choice, CountedBallot, PollDefinition } from '../poll'
import { countApproval } from './approval'
import { choiceProblem, type ChoiceProblem } from './choice'
import { totalWeight, weightsInEffect } from './colleges'
import { countBallots } from './count'
import { cast, collegeVoting, oneEach, seed, votes } from './count.test-data'
import { breakTie, elect } from './ties'
import { countYesNo } from './yes-no'

const poll = (ids: string, seats = 1) => ({ options: [...ids].map((id) => ({ id, name: id })), seats })
const approves = (approved: string, times = 1, college: string | null = null, weight = 1) =>
  cast({ method: 'approval', approved: [...approved] }, times, college, weight)

describe('countYesNo', () => {
  it('counts ballots and votes, apart for each college', () => {
    const voting = collegeVoting({ x: 6000, y: 4000 })
    const box = [...votes('x', { for: 3, against: 1, abstain: 2 }), ...votes('y', { for: 1, blank: 1 })]
    expect(countYesNo(box, voting)).toEqual({
      method: 'yes-no',
      total: { ballots: 8, for: 4, against: 1, abstain: 2, blank: 1 },
      colleges: [
        { college: 'x', ballots: 6, for: 3, against: 1, abstain: 2, blank: 0 },
        { college: 'y', ballots: 2, for: 1, against: 0, abstain: 0, blank: 1 },
      ],
    })
  })

  it('gives each member their number of votes where the rule says so', () => {
    const box = [
      cast({ method: 'yes-no', answer: 'for' }, 1, null, 40),
      cast({ method: 'yes-no', answer: 'against' }, 2, null, 7),
    ]
    expect(countYesNo(box, { kind: 'member-weights' }).total).toEqual({
      ballots: 3,
      for: 40,
      against: 14,
      abstain: 0,
      blank: 0,
    })
  })

  it('refuses a ballot of another method or of a college that the rule does not have', () => {
    expect(() => countYesNo([approves('a')], oneEach)).toThrow(RangeError)
    expect(() => countYesNo(votes('z', { for: 1 }), collegeVoting({ x: 10_000 }))).toThrow(RangeError)
    expect(() => countYesNo(votes(null, { for: 1 }), collegeVoting({ x: 10_000 }))).toThrow(RangeError)
  })
})

describe('weightsInEffect', () => {
  it('keeps the sum of the weights, or loses those of empty colleges', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,5}$/), fc.integer({ min: 1, max: 5000 })), {
          minLength: 1,
          maxLength: 8,
          selector: ([id]) => id,
        }),
        fc.func(fc.boolean()),
        (weights, isEmpty) => {
          const empty = new Set(weights.map(([id]) => id).filter((id) => isEmpty(id)))
          const shared = collegeVoting(Object.fromEntries(weights), { emptyCollege: 'redistributed' })
          const lost = collegeVoting(Object.fromEntries(weights))
          const total = totalWeight(shared)
          const left = sum(weights.filter(([id]) => !empty.has(id)).map(([, weight]) => fraction(weight)))
          expect(sum([...weightsInEffect(lost, empty).values()])).toEqual(left)
          expect(sum([...weightsInEffect(shared, empty).values()])).toEqual(left.n === 0n ? zero : total)
        },
      ),
    )
  })
})

describe('countApproval', () => {
  it('elects the most approved, and says how a tie for the last seat was broken', () => {
    const count = countApproval(poll('abcd', 2), [approves('ab', 3), approves('c', 3), approves('', 2)], oneEach, seed)
    expect(count.total).toEqual({ ballots: 8, blank: 2, expressed: 6, approvals: { a: 3, b: 3, c: 3, d: 0 } })
    expect(count.ranking).toEqual([['a', 'b', 'c'], ['d']])
    expect(count.winners).toHaveLength(2)
    expect(count.ties).toMatchObject([{ tied: ['a', 'b', 'c'], by: 'lot' }])
    const eldest = countApproval(poll('abcd', 2), [approves('ab', 3), approves('c', 3)], oneEach, {
      by: 'eldest',
      seed: '0',
      seniority: ['c', 'd', 'b', 'a'],
    })
    expect(eldest.winners).toEqual(['c', 'b'])
  })

  it('elects nobody that nobody approved', () => {
    expect(countApproval(poll('abc', 3), [approves('b')], oneEach, seed).winners).toEqual(['b'])
    expect(countApproval(poll('abc', 3), [approves('')], oneEach, seed).winners).toEqual([])
  })

  const x = [approves('a', 2, 'x'), approves('ab', 1, 'x'), approves('', 4, 'x')]
  const y = [approves('b', 1, 'y'), approves('a', 1, 'y')]
  it.each<[string, Parameters<typeof collegeVoting>[1], CountedBallot[], Record<string, string>]>([
    ['each college shares its weight', {}, [...x, ...y], { a: '8000/1', b: '4000/1' }],
    ['a college without votes loses its weight', {}, x, { a: '6000/1', b: '2000/1' }],
    ['or gives it to the others', { emptyCollege: 'redistributed' }, x, { a: '10000/1', b: '10000/3' }],
    ['the winner takes all of it', { count: 'winner-takes-all' }, [...x, ...y], { a: '6000/1', b: '0/1' }],
  ])('%s', (_, more, box, scores) => {
    expect(countApproval(poll('ab'), box, collegeVoting({ x: 6000, y: 4000 }, more), seed).scores).toEqual(scores)
  })

  it('never does worse for one more approval', () => {
    const lines = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 9 }), fc.subarray([...'abcd']), fc.constantFrom('x', 'y')),
    )
    fc.assert(
      fc.property(lines, fc.constantFrom('x', 'y'), (box, college) => {
        const voting = collegeVoting({ x: 6000, y: 4000 })
        const ballots = box.map(([times, approved, of]) => approves(approved.join(''), times, of))
        const before = countApproval(poll('abcd'), ballots, voting, seed)
        const after = countApproval(poll('abcd'), [...ballots, approves('a', 1, college)], voting, seed)
        for (const other of 'bcd') {
          const lead = (count: typeof before) =>
            compare(fromJson(count.scores['a'] ?? ''), fromJson(count.scores[other] ?? ''))
          if (lead(before) > 0) expect(lead(after)).toBeGreaterThan(0)
        }
        expect(countApproval(poll('abcd'), ballots.toReversed(), voting, seed)).toEqual(before)
      }),
    )
  })
})

describe('ties', () => {
  it('fills the seats from the best group down', () => {
    expect(elect([['a'], ['b', 'c']], 3, seed)).toEqual({ winners: ['a', 'b', 'c'], ties: [] })
    expect(elect([['a'], ['b', 'c']], 1, seed)).toEqual({ winners: ['a'], ties: [] })
    expect(elect([['a', 'b'], ['c']], 1, { by: 'eldest', seed: '', seniority: ['b', 'a'] })).toEqual({
      winners: ['b'],
      ties: [{ occasion: 'last seat', tied: ['a', 'b'], by: 'eldest', order: ['b', 'a'] }],
    })
  })

  it('draws by lot where an age is not known', () => {
    expect(breakTie(['b', 'a'], 'x', { by: 'eldest', seed: '0', seniority: ['a'] })).toEqual(
      breakTie(['a', 'b'], 'x', { by: 'lot', seed: '0' }),
    )
  })
})

describe('choiceProblem', () => {
  const definition = (method: PollDefinition['method']): PollDefinition => ({
    method,
    ...poll('ab'),
    grades: ['0', '1', '2'],
  })
  it.each<[PollDefinition['method'], Choice, ChoiceProblem | null]>([
    ['yes-no', { method: 'yes-no', answer: 'blank' }, null],
    ['yes-no', { method: 'stv', ranking: [] }, { code: 'other-method' }],
    ['approval', { method: 'approval', approved: [] }, null],
    ['approval', { method: 'approval', approved: ['a', 'a'] }, { code: 'option-twice', option: 'a' }],
    ['approval', { method: 'approval', approved: ['z'] }, { code: 'unknown-option', option: 'z' }],
    ['stv', { method: 'stv', ranking: ['b', 'a'] }, null],
    ['stv', { method: 'stv', ranking: ['__proto__'] }, { code: 'unknown-option', option: '__proto__' }],
    ['schulze', { method: 'schulze', ranking: [['a', 'b']] }, null],
    ['schulze', { method: 'schulze', ranking: [['a'], []] }, { code: 'empty-level' }],
    ['schulze', { method: 'schulze', ranking: [['a'], ['a']] }, { code: 'option-twice', option: 'a' }],
    ['majority-judgment', { method: 'majority-judgment', grades: { a: 2, b: 0 } }, null],
    [
      'majority-judgment',
      { method: 'majority-judgment', grades: { a: 2 } },
      { code: 'option-not-graded', option: 'b' },
    ],
    [
      'majority-judgment',
      { method: 'majority-judgment', grades: { a: 3, b: 0 } },
      { code: 'unknown-grade', option: 'a', grade: 3 },
    ],
    [
      'majority-judgment',
      { method: 'majority-judgment', grades: { a: 1, b: 0, c: 0 } },
      { code: 'unknown-option', option: 'c' },
    ],
  ])('%s %j: %j', (method, choice, problem) => {
    expect(choiceProblem(definition(method), choice)).toEqual(problem)
    if (problem === null) expect(countBallots(definition(method), [cast(choice)], oneEach, seed).method).toBe(method)
  })
})

it('adds up the scores of an approval by one option to the weights', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...'ab'), fc.constantFrom('x', 'y')), { minLength: 1 }), (box) => {
      const voting = collegeVoting({ x: 6000, y: 4000 }, { emptyCollege: 'redistributed' })
      const { scores } = countApproval(
        poll('ab'),
        box.map(([id, of]) => approves(id, 1, of)),
        voting,
        seed,
      )
      expect(add(fromJson(scores['a'] ?? ''), fromJson(scores['b'] ?? ''))).toEqual(fraction(10_000))
    }),
  )
})
