import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headsFor, quorumOf } from './meeting-quorum'

const third = { numerator: 1, denominator: 3 }

describe('the quorum', () => {
  it.each([
    [{ numerator: 2, denominator: 3 }, 9, 6],
    [{ numerator: 2, denominator: 3 }, 10, 7],
    [{ numerator: 1, denominator: 2 }, 7, 4],
    [{ numerator: 1, denominator: 5 }, 5, 1],
    [{ numerator: 0, denominator: 1 }, 5, 0],
  ])('of %j among %i is %i', (share, entitled, needed) => {
    expect(headsFor(share, entitled)).toBe(needed)
  })

  it.each([
    [9, 2, 1, true],
    [9, 2, 0, false],
    [10, 3, 0, false],
    [10, 2, 2, true],
    [0, 0, 0, false],
  ])('a third of %i with %i present and %i represented: %s', (entitled, present, represented, reached) => {
    expect(quorumOf(third, { entitled, present, represented }).reached).toBe(reached)
  })

  it('is always there where none is asked', () => {
    expect(quorumOf(null, { entitled: 12, present: 0, represented: 0 })).toMatchObject({ reached: true, needed: 0 })
  })

  const share = fc
    .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
    .filter(([numerator, denominator]) => numerator <= denominator)
    .map(([numerator, denominator]) => ({ numerator, denominator }))

  it('is reached exactly from the number of heads that it names', () => {
    fc.assert(
      fc.property(
        share,
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 0, max: 100_000 }),
        (of, entitled, heads) => {
          const { reached, needed } = quorumOf(of, { entitled, present: heads, represented: 0 })
          expect(reached).toBe(heads >= needed)
        },
      ),
    )
  })

  it('somebody more never undoes it, and it does not matter how they take part', () => {
    fc.assert(
      fc.property(share, fc.nat(5000), fc.nat(5000), fc.nat(5000), (of, entitled, present, represented) => {
        const before = quorumOf(of, { entitled, present, represented })
        const after = quorumOf(of, { entitled, present: present + 1, represented })
        expect(!before.reached || after.reached).toBe(true)
        expect(quorumOf(of, { entitled, present: represented, represented: present }).reached).toBe(before.reached)
      }),
    )
  })
})
