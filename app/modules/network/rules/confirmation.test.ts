import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultThresholds, standingOf, type Verdict, verdicts, whyNoVote } from './confirmation'

const proposed = new Date('2026-03-02T09:00:00Z')
const after = (days: number) => new Date(proposed.getTime() + days * 86_400_000)
const right = (count: number): Verdict[] => Array<Verdict>(count).fill('right')
const standing = (votes: readonly Verdict[], days: number) =>
  standingOf(votes, proposed, after(days), defaultThresholds)

describe('where a pending change stands', () => {
  it.each<[string, readonly Verdict[], number, object]>([
    ['no vote, at once', [], 0, { now: 'waiting', missing: 5 }],
    ['four concordant, after two days', right(4), 2, { now: 'waiting', missing: 1 }],
    ['five concordant, a little before two days', right(5), 1.999, { now: 'waiting', missing: 0 }],
    ['five concordant, at two days', right(5), 2, { now: 'accepted' }],
    ['nine concordant, at once', right(9), 0, { now: 'waiting', missing: 0 }],
    ['ten concordant, at once', right(10), 0, { now: 'accepted' }],
    ['ten concordant and one against', [...right(10), 'wrong'], 5, { now: 'with-moderator', because: 'conflict' }],
    ['one against alone', ['outside-charter'], 0, { now: 'with-moderator', because: 'opposed' }],
    ['a duplicate', ['duplicate'], 0, { now: 'with-moderator', because: 'opposed' }],
    ['fifteen days without enough votes', right(4), 15, { now: 'waiting', missing: 1 }],
    ['more than fifteen days', right(4), 15.001, { now: 'with-moderator', because: 'old' }],
    ['five concordant, twenty days later', right(5), 20, { now: 'accepted' }],
  ])('%s', (_, votes, days, expected) => {
    expect(standing(votes, days)).toMatchObject(expected)
  })
  it('does not depend on the order of the votes, and never accepts against a vote', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...verdicts), { maxLength: 14 }), fc.nat(30), (votes, days) => {
        expect(standing([...votes].reverse(), days)).toEqual(standing(votes, days))
        if (votes.some((verdict) => verdict !== 'right')) expect(standing(votes, days).now).toBe('with-moderator')
      }),
    )
  })
})

describe('who may vote', () => {
  const change = { state: 'pending', authorId: 'author', ownerId: 'owner', kind: 'edit' }
  it('is anybody but its author and who answers for the entry, while it waits', () => {
    expect(whyNoVote(change, 'neighbour')).toBeUndefined()
    expect(whyNoVote(change, 'author')).toBe('own-entry')
    expect(whyNoVote(change, 'owner')).toBe('own-entry')
    expect(whyNoVote({ ...change, state: 'accepted' }, 'neighbour')).toBe('not-pending')
  })
})
