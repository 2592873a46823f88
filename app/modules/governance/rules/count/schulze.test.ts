import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountedBallot } from '../poll'
import { cast, seed } from './count.test-data'
import { countSchulze } from './schulze'

const poll = (ids: string, seats = 1) => ({ options: [...ids].map((id) => ({ id, name: id })), seats })
/** 'a>bc': A first, then B and C level. */
const ballot = (ranking: string, times = 1): CountedBallot =>
  cast({ method: 'schulze', ranking: ranking === '' ? [] : ranking.split('>').map((level) => [...level]) }, times)
const strict = (ranking: string, times: number) => ballot([...ranking].join('>'), times)

describe('countSchulze', () => {
  it('gives the paths and the order of the example of Schulze’s paper (45 voters)', () => {
    const lines: [number, string][] = [[5, 'acbed'], [5, 'adecb'], [8, 'bedac'], [3, 'cabed'], [7, 'caebd'], [2, 'cbade'], [7, 'dceba'], [8, 'ebadc']] // prettier-ignore
    const count = countSchulze(
      poll('abcde'),
      lines.map(([times, ranking]) => strict(ranking, times)),
      seed,
    )
    expect(count.pairs['a']).toEqual({ b: 20, c: 26, d: 30, e: 22 })
    expect(count.paths).toEqual({
      a: { b: 28, c: 28, d: 30, e: 24 },
      b: { a: 25, c: 28, d: 33, e: 24 },
      c: { a: 25, b: 29, d: 29, e: 24 },
      d: { a: 25, b: 28, c: 28, e: 24 },
      e: { a: 25, b: 28, c: 28, d: 31 },
    })
    expect(count.ranking).toEqual([['e'], ['a'], ['c'], ['b'], ['d']])
    expect(count.winners).toEqual(['e'])
  })

  it.each<[string, string, [number, string][], string[][]]>([
    [
      'a winner against each',
      'abc',
      [
        [3, 'a>b>c'],
        [2, 'b>c>a'],
      ],
      [['a'], ['b'], ['c']],
    ],
    ['options left out are below, and level', 'abc', [[3, 'b']], [['b'], ['a', 'c']]],
    [
      'options level on a ballot',
      'abc',
      [
        [2, 'ab>c'],
        [1, 'b'],
      ],
      [['b'], ['a'], ['c']],
    ],
    [
      'a cycle, cut where it is weakest',
      'abc',
      [
        [4, 'a>b>c'],
        [3, 'b>c>a'],
        [2, 'c>a>b'],
      ],
      [['a'], ['b'], ['c']],
    ],
    ['nothing but level', 'ab', [[1, 'ab']], [['a', 'b']]],
    [
      'winning votes, not margins',
      'abcd',
      [
        [3, 'a>b'],
        [3, 'b>c'],
        [3, 'c>a'],
        [1, 'd'],
      ],
      [['a', 'b', 'c'], ['d']],
    ],
  ])('%s', (_, ids, lines, ranking) => {
    expect(
      countSchulze(
        poll(ids),
        lines.map(([times, line]) => ballot(line, times)),
        seed,
      ).ranking,
    ).toEqual(ranking)
  })

  it('breaks a tie by the rule, and elects nobody where nobody ranked', () => {
    expect(countSchulze(poll('ab'), [ballot('ab')], seed).ties).toMatchObject([{ tied: ['a', 'b'], by: 'lot' }])
    expect(countSchulze(poll('ab'), [ballot('', 3)], seed)).toMatchObject({ ballots: 3, blank: 3, winners: [] })
    expect(countSchulze(poll('ab'), [], seed).winners).toEqual([])
  })

  it('refuses a ballot of another vote', () => {
    expect(() => countSchulze(poll('ab'), [ballot('c')], seed)).toThrow(RangeError)
    expect(() => countSchulze(poll('ab'), [cast({ method: 'stv', ranking: [] })], seed)).toThrow(RangeError)
  })

  const lines = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.shuffledSubarray([...'abcde'])), { minLength: 1 })
  const boxOf = (given: [number, string[]][]) => given.map(([times, ranking]) => strict(ranking.join(''), times))

  it('counts in any order; who beats each other wins; who loses to each other does not', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const count = countSchulze(poll('abcde'), boxOf(given), seed)
        expect(countSchulze(poll('abcde'), boxOf(given).reverse(), seed)).toEqual(count)
        const beats = (a: string, b: string) => (count.pairs[a]?.[b] ?? 0) > (count.pairs[b]?.[a] ?? 0)
        for (const a of 'abcde') {
          const others = [...'abcde'].filter((id) => id !== a)
          if (others.every((b) => beats(a, b))) expect(count.ranking[0]).toEqual([a])
          if (others.every((b) => beats(b, a))) expect(count.ranking.at(-1)).toEqual([a])
        }
      }),
    )
  })

  it('never does worse for being ranked higher (monotonicity)', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (given, which) => {
        const isFirst = (box: CountedBallot[]) => countSchulze(poll('abcde'), box, seed).ranking[0]?.includes('a')
        const raised = given.map(([times, ranking], index): [number, string[]] =>
          index === which % given.length ? [times, ['a', ...ranking.filter((id) => id !== 'a')]] : [times, ranking],
        )
        if (isFirst(boxOf(given))) expect(isFirst(boxOf(raised))).toBe(true)
      }),
    )
  })
})
