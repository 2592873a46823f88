import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleOf } from '../../statutes/examples'
import {
  closingDay,
  conveneBy,
  type InitiativeContext,
  initiativeEvents,
  initiativeStates,
  initiativeTransition,
  initiativeTransitions,
  lastDayForItem,
  signaturesNeeded,
  usualSigningDays,
} from './initiative'

const context: InitiativeContext = {
  today: '2027-03-01',
  closesOn: '2027-03-10',
  needed: 5,
  signatures: 4,
  meeting: 'convened',
}
const after = (
  state: 'open' | 'reached' | 'expired' | 'withdrawn',
  event: (typeof initiativeEvents)[number],
  change = {},
) => {
  const moved = initiativeTransition(state, event, { ...context, ...change })
  return 'ok' in moved ? moved.ok.to : moved.refused.code
}

describe('an initiative', () => {
  it.each([
    ['is signed while it is open', 'sign', {}, 'open'],
    ['is signed on its last day', 'sign', { today: '2027-03-10' }, 'open'],
    ['is not signed after it', 'sign', { today: '2027-03-11' }, 'initiative-too-late'],
    ['is not signed once the assembly has opened', 'sign', { meeting: 'open' }, 'initiative-too-late'],
    ['is not signed for a cancelled assembly', 'sign', { meeting: 'cancelled' }, 'initiative-too-late'],
    ['is signed for the assembly to come', 'sign', { meeting: null }, 'open'],
    ['lets a signature be taken back in time', 'take-back', {}, 'open'],
    ['lets none be taken back after', 'take-back', { today: '2027-03-11' }, 'initiative-too-late'],
    ['is not reached one signature short', 'reach', {}, 'initiative-short'],
    ['is reached at the very number', 'reach', { signatures: 5 }, 'reached'],
    ['is reached beyond it', 'reach', { signatures: 6 }, 'reached'],
    ['does not expire on its last day', 'expire', { today: '2027-03-10' }, 'initiative-in-time'],
    ['expires the day after', 'expire', { today: '2027-03-11' }, 'expired'],
    ['expires with its assembly', 'expire', { meeting: 'cancelled' }, 'expired'],
    ['is withdrawn while it is open', 'withdraw', {}, 'withdrawn'],
  ] as const)('%s', (_title, event, change, expected) => expect(after('open', event, change)).toBe(expected))

  it('never leaves a state that ends it', () => {
    for (const state of initiativeStates.filter((one) => one !== 'open'))
      for (const event of initiativeEvents)
        expect(after(state, event, { signatures: 9, today: '2027-04-01' })).toBe('initiative-over')
  })

  it('has every state reached by its table', () =>
    expect(new Set(['open', ...initiativeTransitions.map(({ to }) => to)])).toEqual(new Set(initiativeStates)))
})

describe('signatures needed', () => {
  it.each([
    [1, 20, 100, 5],
    [1, 20, 101, 6],
    [1, 20, 99, 5],
    [1, 5, 5, 1],
    [1, 5, 6, 2],
    [2, 3, 9, 6],
    [1, 1, 7, 7],
    [0, 1, 50, 1],
    [1, 4, 0, 1],
    [1, 3, 99_999, 33_333],
  ])('%i/%i of %i members: %i', (numerator, denominator, entitled, needed) =>
    expect(signaturesNeeded({ numerator, denominator }, entitled)).toBe(needed),
  )

  const share = fc
    .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
    .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }))

  it('are the least number that is at least the share', () =>
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 1_000_000 }), (of, entitled) => {
        const needed = signaturesNeeded(of, entitled)
        expect(needed * of.denominator).toBeGreaterThanOrEqual(of.numerator * entitled)
        expect((needed - 1) * of.denominator).toBeLessThan(of.numerator * entitled)
        expect(needed).toBeLessThanOrEqual(entitled)
      }),
    ))

  it('never fall when members come', () =>
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 100_000 }), (of, entitled) => {
        expect(signaturesNeeded(of, entitled + 1)).toBeGreaterThanOrEqual(signaturesNeeded(of, entitled))
      }),
    ))
})

describe('the days of the statutes', () => {
  const scic = exampleOf('scic-sas')
  it('count back from the assembly for an item', () => {
    expect(lastDayForItem(scic, '2027-06-20')).toBe('2027-06-10')
    expect(closingDay(scic, { kind: 'item', meetingDay: '2027-06-20', today: '2027-05-01' })).toBe('2027-06-10')
  })
  it('count on from today without an assembly', () => {
    expect(closingDay(scic, { kind: 'item', meetingDay: null, today: '2027-05-01' })).toBe('2027-06-30')
    expect(closingDay(scic, { kind: 'assembly', meetingDay: null, today: '2027-05-01' })).toBe('2027-06-30')
  })
  it('are the portal’s own where the statutes are silent', () => {
    const { item, assembly, itemDaysBefore } = scic.initiative
    const silent = { ...scic, initiative: { item, assembly, itemDaysBefore } }
    expect(usualSigningDays).toBe(90)
    expect(closingDay(silent, { kind: 'assembly', meetingDay: null, today: '2027-05-01' })).toBe('2027-07-30')
    expect(conveneBy(silent, '2027-05-01')).toBeNull()
    expect(conveneBy(scic, '2027-05-01')).toBe('2027-05-31')
  })
})
