import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictSince, conflictsToNote, derivedReasons, mayTouchConflicts, readSubject } from './conflict'
import { meetingStates } from './meeting'

describe('what an item is about', () => {
  it.each([
    ['application:0192', { kind: 'application', id: '0192' }],
    ['statutes-draft:a-b', { kind: 'statutes-draft', id: 'a-b' }],
    ['application:', null],
    [':0192', null],
    ['application', null],
    ['Application:1', null],
    ['', null],
    [null, null],
  ])('%j', (subject, read) => expect(readSubject(subject)).toEqual(read))
})

it('counts mandates of the twelve months before', () =>
  expect(conflictSince(new Date('2026-03-15T10:00:00Z')).toISOString()).toBe('2025-03-15T10:00:00.000Z'))

describe('the conflicts to note', () => {
  const of = (userId: string, reason: (typeof derivedReasons)[number] = 'acts-for') => ({ userId, reason })
  it.each([
    [[], ['a'], [], []],
    [[of('a')], ['a', 'b'], [], [of('a')]],
    [[of('a')], ['b'], [], []],
    [[of('a')], ['a'], ['a'], []],
    [[of('a', 'acts-for'), of('a', 'instructed')], ['a'], [], [of('a', 'acts-for')]],
  ])('%j seated %j noted %j', (concerns, seated, noted, result) =>
    expect(conflictsToNote(concerns, seated, noted)).toEqual(result),
  )

  it('are of people who sit, once each, and none a second time', () => {
    const user = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const concern = fc.record({ userId: user, reason: fc.constantFrom(...derivedReasons) })
    fc.assert(
      fc.property(fc.array(concern), fc.array(user), fc.array(user), (concerns, seated, noted) => {
        const ids = conflictsToNote(concerns, seated, noted).map(({ userId }) => userId)
        expect(new Set(ids).size).toBe(ids.length)
        const [sits, known] = [new Set<string>(seated), new Set<string>(noted)]
        expect(ids.every((id) => sits.has(id) && !known.has(id))).toBe(true)
        expect(conflictsToNote(concerns, seated, [...noted, ...ids])).toEqual([])
      }),
    )
  })
})

describe('declaring and taking back', () => {
  it.each(meetingStates)('in a meeting that is %s', (state) => {
    const outcome = mayTouchConflicts(state, ['draft', 'cancelled'])
    expect('ok' in outcome).toBe(state === 'draft' || state === 'convened' || state === 'open')
  })
  it.each(['open', 'closed'])('never once a vote of the item is %s', (poll) =>
    expect(mayTouchConflicts('open', ['draft', poll])).toEqual({ refused: { code: 'item-voted' } }),
  )
})
