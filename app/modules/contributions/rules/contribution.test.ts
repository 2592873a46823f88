import { describe, expect, it } from 'vitest'
import {
  afterEvent,
  closedBecause,
  confirmedInTime,
  contributionEvents,
  contributionStates,
  contributionTable,
} from './contribution'

const stage = { startsOn: '2026-12-01', endsOn: '2026-12-31' }

describe('a contribution', () => {
  it.each([
    ['open', stage, '2026-12-01', null],
    ['open', stage, '2026-12-31', null],
    ['open', stage, '2027-01-01', 'debate-closed'],
    ['open', stage, '2026-11-30', 'not-yet-open'],
    ['announced', stage, '2026-12-10', 'not-yet-open'],
    ['closed', stage, '2026-12-10', 'debate-closed'],
    ['abandoned', stage, '2026-12-10', 'no-contributions'],
    ['open', null, '2026-12-10', 'no-contributions'],
  ] as const)('in a debate that is %s, %j, on %s: %s', (state, when, today, because) => {
    expect(closedBecause({ state, pausedOn: null }, when, today)).toBe(because)
  })
  it('waits while nobody watches over the debate', () =>
    expect(closedBecause({ state: 'open', pausedOn: '2026-12-05' }, stage, '2026-12-06')).toBe('debate-paused'))
  it.each([
    ['open', '2026-12-30', '2026-12-31', true],
    ['open', '2026-12-31', '2027-01-02', true],
    ['closed', '2026-12-31', '2027-01-02', true],
    ['closed', '2027-01-01', '2027-01-02', false],
    ['reported', '2026-12-31', '2027-01-02', false],
    ['abandoned', '2026-12-31', '2026-12-31', false],
  ] as const)('of a debate that is %s, sent on %s and confirmed on %s: %s', (state, sentOn, today, taken) => {
    expect(confirmedInTime({ state, pausedOn: null }, stage, { sentOn, today })).toBe(taken)
  })
  it('changes as the table says, each event from a state once', () => {
    expect(afterEvent('published', 'remove')).toBe('removed')
    expect(afterEvent('withdrawn', 'restore')).toBeNull()
    for (const from of contributionStates)
      for (const event of contributionEvents)
        expect(contributionTable.filter((line) => line.from === from && line.event === event).length).toBeLessThan(2)
  })
})
