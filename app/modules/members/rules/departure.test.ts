import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../platform/pure/civil-date'
import {
  departureEvents,
  departureKinds,
  departureStates,
  departureTransitions,
  isOpenDeparture,
  mayStrikeOff,
  nextDepartureState,
} from './departure'

const today = '2026-06-15'

describe('leaving', () => {
  it.each([
    ['resignation', null, 'announce', {}, 'announced'],
    ['resignation', 'announced', 'take-effect', { endsOn: '2026-06-14' }, 'effective'],
    ['resignation', 'announced', 'take-back', {}, 'dropped'],
    ['exclusion', null, 'call', { hearingOn: '2026-06-30', hearingDays: 15 }, 'called'],
    ['exclusion', 'called', 'hear', { hearingOn: today }, 'heard'],
    ['exclusion', 'heard', 'exclude', {}, 'decided'],
    ['exclusion', 'decided', 'appeal', { appealBefore: today }, 'appealed'],
    ['exclusion', 'decided', 'take-effect', { appealBefore: '2026-06-14' }, 'effective'],
    ['exclusion', 'appealed', 'overturn', {}, 'dropped'],
    ['struck-off', null, 'record', {}, 'effective'],
    ['death', null, 'record', {}, 'effective'],
  ] as const)('%s from %s by %s', (kind, state, event, dates, to) =>
    expect(nextDepartureState(kind, state, event, { today, ...dates })).toEqual({ ok: to }),
  )

  it.each([
    ['resignation', 'announced', 'take-effect', { endsOn: today }, 'notice-running'],
    ['exclusion', null, 'exclude', {}, 'departure-not-so'],
    ['exclusion', null, 'call', { hearingOn: '2026-06-29', hearingDays: 15 }, 'hearing-too-soon'],
    ['exclusion', null, 'call', { hearingDays: 15 }, 'hearing-too-soon'],
    ['exclusion', 'called', 'exclude', {}, 'departure-not-so'],
    ['exclusion', 'called', 'hear', { hearingOn: '2026-06-16' }, 'not-heard'],
    ['exclusion', 'decided', 'appeal', { appealBefore: '2026-06-14' }, 'appeal-late'],
    ['exclusion', 'decided', 'take-effect', { appealBefore: today }, 'appeal-open'],
    ['exclusion', 'appealed', 'take-effect', { appealBefore: '2026-01-01' }, 'departure-not-so'],
    ['death', 'effective', 'take-back', {}, 'departure-not-so'],
  ] as const)('%s from %s by %s waits', (kind, state, event, dates, code) =>
    expect(nextDepartureState(kind, state, event, { today, ...dates })).toMatchObject({ refused: { code } }),
  )

  it('excludes nobody who was not called and heard first, whatever the order of the acts', () => {
    const step = fc.record({ event: fc.constantFrom(...departureEvents), days: fc.integer({ min: 0, max: 40 }) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let state: (typeof departureStates)[number] | null = null
        let day = today
        const done: string[] = []
        const dates = { hearingOn: addDays(today, 20), appealBefore: addDays(today, 90), hearingDays: 15 }
        for (const { event, days } of steps) {
          day = addDays(day, days)
          const next = nextDepartureState('exclusion', state, event, { today: day, ...dates })
          if ('ok' in next) {
            state = next.ok
            done.push(event)
          }
        }
        if (done.includes('exclude')) expect(done.slice(0, 3)).toEqual(['call', 'hear', 'exclude'])
        if (state === 'effective') expect(done).toContain('exclude')
      }),
    )
  })

  it('has a start for each kind, and nothing after an end', () => {
    for (const kind of departureKinds)
      expect(departureTransitions.filter(({ kinds, from }) => from === null && kinds.includes(kind))).toHaveLength(1)
    for (const { from } of departureTransitions) expect(from === null || isOpenDeparture(from)).toBe(true)
  })
})

describe('striking off for unpaid dues', () => {
  it.each([
    [{ remindedOn: '2026-01-01' }, null, 'strike-off-not-in-statutes'],
    [null, 90, 'dues-paid'],
    [{ remindedOn: null }, 90, 'not-reminded'],
    [{ remindedOn: '2026-03-18' }, 90, 'strike-off-too-soon'],
  ] as const)('%j with %s days is refused', (unpaid, days, code) =>
    expect(mayStrikeOff(unpaid, days, today)).toMatchObject({ refused: { code } }),
  )
  it('is possible from the day that the statutes give', () =>
    expect(mayStrikeOff({ remindedOn: '2026-03-17' }, 90, today)).toEqual({ ok: true }))
})
