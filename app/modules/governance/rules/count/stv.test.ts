import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountedBallot } from '../poll'
import { countStv } from './stv'

const ballot = (ranking: string, times = 1): CountedBallot => ({
  college: null,
  weight: 1,
  times,
  choice: { method: 'stv', ranking: [...ranking] },
})
const poll = (ids: string, seats: number) => ({
  options: [...ids].map((id) => ({ id, name: id.toUpperCase() })),
  seats,
})
const box = (lines: readonly (readonly [number, string])[]) => lines.map(([times, ranking]) => ballot(ranking, times))

describe('countStv', () => {
  /**
   * Worked out by hand. 26 papers, 2 seats: quota ⌊26 ÷ 3⌋ + 1 = 9. A has 14, a surplus of 5: each paper moves with
   * 5 × 1 ÷ 14 = 0.35714. B gets 9 × 0.35714 = 3.21426, C gets 4 × 0.35714 = 1.42856, one paper of 0.35714 has no next
   * preference, and 5 − 4.99996 = 0.00004 is lost. D, with 3, is excluded: its papers go to C at one. Then B is the lowest
   * of two with one vacancy: rule 52, C is elected without a transfer.
   */
  const byHand = box([
    [9, 'abc'],
    [4, 'ac'],
    [1, 'a'],
    [5, 'bc'],
    [4, 'cb'],
    [3, 'dc'],
  ])

  it('gives the stages worked out by hand', () => {
    const none = { transfers: [], excluded: null, ties: [] }
    expect(countStv(poll('abcd', 2), byHand, '0')).toEqual({
      method: 'stv',
      seats: 2,
      ballots: 26,
      blank: 0,
      valid: 26,
      quota: 9,
      winners: ['a', 'c'],
      rounds: [
        {
          ...none,
          kind: 'first-preferences',
          from: null,
          votes: { a: '14.00000', b: '5.00000', c: '4.00000', d: '3.00000' },
          nonTransferable: '0.00000',
          rounding: '0.00000',
          elected: [{ candidate: 'a', by: 'quota' }],
        },
        {
          ...none,
          kind: 'surplus',
          from: 'a',
          transfers: [{ received: '1.00000', papers: 13, value: '0.35714' }],
          votes: { a: '9.00000', b: '8.21426', c: '5.42856', d: '3.00000' },
          nonTransferable: '0.35714',
          rounding: '0.00004',
          elected: [],
        },
        {
          ...none,
          kind: 'exclusion',
          from: 'd',
          excluded: 'd',
          transfers: [{ received: '1.00000', papers: 3, value: '1.00000' }],
          votes: { a: '9.00000', b: '8.21426', c: '8.42856', d: '0.00000' },
          nonTransferable: '0.35714',
          rounding: '0.00004',
          elected: [],
        },
        {
          ...none,
          kind: 'exclusion',
          from: 'b',
          excluded: 'b',
          votes: { a: '9.00000', b: '8.21426', c: '8.42856', d: '0.00000' },
          nonTransferable: '0.35714',
          rounding: '0.00004',
          elected: [{ candidate: 'c', by: 'last-vacancies' }],
        },
      ],
    })
  })

  it.each<[string, string, number, [number, string][], string, string]>([
    ['nobody voted', 'abc', 2, [], '', '0'],
    ['every ballot blank', 'abc', 2, [[3, '']], '', '0'],
    ['as many seats as candidates', 'ab', 2, [[3, 'a']], 'ab', '0'],
    ['more seats than candidates', 'ab', 3, [[3, 'b']], 'ba', '0'],
    ['the quota exactly, without a surplus', 'abc', 1, [[2, 'a'], [1, 'b']], 'a', '0'], // prettier-ignore
    ['the highest surplus first', 'abcd', 3, [[9, 'ac'], [8, 'bd'], [2, 'c'], [1, 'd']], 'abc', '0'], // prettier-ignore
  ])('%s', (_, ids, seats, lines, winners, seed) => {
    expect(countStv(poll(ids, seats), box(lines), seed).winners.join('')).toBe(winners)
  })

  it('tells a tie apart by the last earlier stage where those tied differed', () => {
    // B and C are level at 5 once D's papers are transferred; at stage 1 C had 4 and B 5, so C is excluded.
    const count = countStv(poll('abcd', 1), box([[6, 'a'], [5, 'b'], [4, 'c'], [1, 'dc']]), '0') // prettier-ignore
    expect(count.rounds[2]).toMatchObject({
      excluded: 'c',
      ties: [{ tied: ['b', 'c'], by: 'stage', stage: 1, order: ['c'] }],
    })
  })

  it('draws by lot from the seed where they never differed, the same for the same seed', () => {
    const lines: [number, string][] = [[3, 'a'], [2, 'b'], [2, 'c']] // prettier-ignore
    const excluded = (seed: string) => countStv(poll('abc', 1), box(lines), seed).rounds[1]
    expect(excluded('1')).toMatchObject({ ties: [{ tied: ['b', 'c'], by: 'lot' }] })
    expect(excluded('1')).toEqual(excluded('1'))
    expect(new Set(Array.from({ length: 40 }, (_, seed) => excluded(String(seed))?.excluded))).toEqual(
      new Set(['b', 'c']),
    )
  })

  it('leaves out who has withdrawn', () => {
    const count = countStv(poll('abc', 1), box([[3, 'ab'], [2, 'c'], [1, 'a']]), '0', new Set(['a'])) // prettier-ignore
    expect(count).toMatchObject({ blank: 1, valid: 5, quota: 3, winners: ['b'] })
  })

  it('refuses a ballot of another vote', () => {
    expect(() => countStv(poll('abc', 1), [ballot('ad')], '0')).toThrow(RangeError)
    const other: CountedBallot = { college: null, weight: 1, choice: { method: 'yes-no', answer: 'for' } }
    expect(() => countStv(poll('abc', 1), [other], '0')).toThrow(RangeError)
  })

  const anyBox = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.shuffledSubarray([...'abcdef'])), {
    maxLength: 40,
  })
  const cents = (votes: string) => Number(votes.replace('.', ''))

  it('does not depend on the order of ballots, keeps every vote, and fills the seats', () => {
    fc.assert(
      fc.property(anyBox, fc.integer({ min: 1, max: 5 }), fc.integer(), (lines, seats, seed) => {
        const ballots = lines.map(([times, ranking]) => ballot(ranking.join(''), times))
        const count = countStv(poll('abcdef', seats), ballots, String(seed))
        const apart = lines.flatMap(([times, ranking]) => Array.from({ length: times }, () => ballot(ranking.join(''))))
        expect(countStv(poll('abcdef', seats), apart.reverse(), String(seed))).toEqual(count)
        expect(count.winners.length).toBe(count.valid === 0 ? 0 : seats)
        expect(new Set(count.winners).size).toBe(count.winners.length)
        for (const { votes, nonTransferable, rounding } of count.rounds) {
          const all = [...Object.values(votes), nonTransferable, rounding].reduce(
            (total, some) => total + cents(some),
            0,
          )
          expect(all).toBe(count.valid * 100_000)
        }
        // Droop's quota: no more than `seats` candidates can hold it.
        const last = count.rounds.at(-1)
        const reached = Object.values(last?.votes ?? {}).filter((some) => cents(some) >= count.quota * 100_000)
        expect(reached.length).toBeLessThanOrEqual(seats)
      }),
    )
  })

  it('gives a solid majority its seats (Droop proportionality)', () => {
    fc.assert(
      fc.property(anyBox, fc.integer({ min: 1, max: 4 }), (lines, seats) => {
        const valid = lines.reduce((total, [times, ranking]) => total + (ranking.length > 0 ? times : 0), 0)
        // As many papers again, and one, that put A and B before all others: more than half of all.
        const ballots = [...lines.map(([times, ranking]) => ballot(ranking.join(''), times)), ballot('abc', valid + 1)]
        const { winners } = countStv(poll('abcdef', seats), ballots, '0')
        expect(winners).toContain('a')
      }),
    )
  })
})
