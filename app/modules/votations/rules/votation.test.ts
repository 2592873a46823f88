import { describe, expect, it } from 'vitest'
import { blockOf, isMarked } from './block'
import { votationEvents, votationTransition, votationTransitions } from './states'
import { notTakenBecause, votationStates } from './votation'

describe('the states of a votation', () => {
  it('allow what the table says, and nothing else', () => {
    for (const state of votationStates)
      for (const event of votationEvents) {
        const row = votationTransitions.find(({ from, event: on }) => from === state && on === event)
        const outcome = votationTransition(state, event)
        if (row) expect(outcome).toEqual({ ok: row })
        else expect('refused' in outcome).toBe(true)
      }
  })
  it('never come back from the count or from a cancellation', () => {
    expect(votationTransitions.filter(({ from }) => from === 'counted' || from === 'cancelled')).toEqual([])
  })
  it('never change rules that were announced', () => {
    expect(votationTransition('announced', 'edit')).toMatchObject({ refused: { code: 'votation-announced' } })
  })
})

describe('when votes are taken', () => {
  const [opensAt, closesAt] = [new Date('2026-12-01T08:00:00Z'), new Date('2026-12-10T19:00:00Z')]
  it.each([
    ['open', '2026-12-05T00:00:00Z', null],
    // The job that opens is late: the clock decides.
    ['announced', '2026-12-01T08:00:00Z', null],
    ['announced', '2026-12-01T07:59:59Z', 'votation-not-open'],
    ['open', '2026-12-10T18:59:59Z', null],
    ['open', '2026-12-10T19:00:00Z', 'votation-over'],
    ['closed', '2026-12-05T00:00:00Z', 'votation-over'],
    ['draft', '2026-12-05T00:00:00Z', 'votation-not-open'],
    ['cancelled', '2026-12-05T00:00:00Z', 'votation-cancelled'],
  ] as const)('%s at %s: %s', (state, at, because) => {
    expect(notTakenBecause({ state, opensAt, closesAt }, new Date(at))).toBe(because)
  })
})

describe('blocks of addresses', () => {
  it.each([
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.4', '192.0.2.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:0DB8:0001::1', '2001:db8:1::/48'],
    ['::1', '0:0:0::/48'],
  ])('%s is in %s', (address, block) => {
    expect(blockOf(address)).toBe(block)
  })
  it('are marked past their limit alone: fifty people behind one address are not', () => {
    expect([48, 49, 50, 51].map((before) => isMarked(before, 50))).toEqual([false, false, true, true])
  })
})
