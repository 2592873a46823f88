import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths } from '../../../platform/pure/civil-date'
import { mayName, type Naming, renewalGapDays, renewalsLeft, seatState, termEnd, termsInARow } from './body'

const seats = { least: 3, most: 7 }

describe('the seats of a body', () => {
  it.each([
    [0, { held: 0, vacant: 7, missing: 3 }],
    [2, { held: 2, vacant: 5, missing: 1 }],
    [3, { held: 3, vacant: 4, missing: 0 }],
    [7, { held: 7, vacant: 0, missing: 0 }],
    [9, { held: 9, vacant: 0, missing: 0 }],
  ])('%i held', (held, state) => expect(seatState({ seats }, held)).toEqual(state))
})

describe('terms and renewals', () => {
  it.each([
    [36, '2026-03-02', '2029-03-01'],
    [12, '2024-02-29', '2025-02-27'],
    [1, '2026-01-31', '2026-02-27'],
  ])('a term of %i months from %s ends on %s', (termMonths, from, to) => expect(termEnd({ termMonths }, from)).toBe(to))

  const first = { startsOn: '2020-01-01', endsOn: '2022-12-31' }
  const second = { startsOn: '2023-01-01', endsOn: '2025-12-31' }
  it.each([
    [[], '2026-01-01', 0],
    [[second], '2026-01-01', 1],
    [[first, second], '2026-01-01', 2],
    [[second, first], '2026-01-01', 2],
    [[first], '2026-01-01', 0],
    [[second], addDays('2025-12-31', renewalGapDays), 1],
    [[second], addDays('2025-12-31', renewalGapDays + 1), 0],
    [[{ startsOn: '2020-01-01', endsOn: null }], '2026-01-01', 0],
    [[{ startsOn: '2027-01-01', endsOn: '2028-01-01' }], '2026-01-01', 0],
  ])('%j lead to %s as %i in a row', (held, startsOn, count) => expect(termsInARow(held, startsOn)).toBe(count))

  it('are counted one by one along a chain of any length, whatever their order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 60 }), (count, months) => {
        const starts = Array.from({ length: count + 1 }, (_, index) => addMonths('2000-01-01', months * index))
        const terms = starts.slice(0, -1).map((startsOn) => ({ startsOn, endsOn: termEnd({ termMonths: months }, startsOn) })) // prettier-ignore
        expect(termsInARow([...terms].reverse(), starts.at(-1) ?? '')).toBe(count)
        expect(renewalsLeft({ renewals: 3 }, terms, starts.at(-1) ?? '')).toBe(Math.max(-1, 3 - count))
        expect(renewalsLeft({ renewals: null }, terms, starts.at(-1) ?? '')).toBeNull()
      }),
    )
  })
})

describe('naming to a body', () => {
  const right: Naming = {
    body: { role: 'label-committee', seats, renewals: 1, namedBy: 'board' },
    decision: { body: 'board', isBoard: true, outcome: 'adopted', decidedOn: '2026-03-01' },
    startsOn: '2026-03-02',
    held: [],
    seatsHeld: 3,
  }
  const body = (more: Partial<Naming['body']>) => ({ ...right, body: { ...right.body, ...more } })
  const decision = (more: Partial<Naming['decision']>) => ({ ...right, decision: { ...right.decision, ...more } })
  const terms = [
    { startsOn: '2020-03-02', endsOn: '2023-03-01' },
    { startsOn: '2023-03-02', endsOn: '2026-03-01' },
  ]
  it.each<[string, Naming, string | null]>([
    ['by the board', right, null],
    ['by the assembly, above the board', decision({ body: 'assembly', isBoard: false }), null],
    ['by another body', decision({ body: 'ethics-committee', isBoard: false }), 'named-by-board'],
    ['by the board where the assembly names', body({ namedBy: 'assembly' }), 'named-by-assembly'],
    ['by an outside decision', { ...body({ namedBy: 'outside' }), decision: { ...right.decision, body: 'x', isBoard: false } }, null], // prettier-ignore
    ['to the team', body({ role: 'team' }), 'key-role'],
    ['by a decision rejected', decision({ outcome: 'rejected' }), 'decision-rejected'],
    ['from before the decision', { ...right, startsOn: '2026-02-28' }, 'start-before-decision'],
    ['from the day of the decision', { ...right, startsOn: '2026-03-01' }, null],
    ['from a year after', { ...right, startsOn: '2027-03-01' }, null],
    ['from later than a year', { ...right, startsOn: '2027-03-02' }, 'start-too-late'],
    ['to the last seat', { ...right, seatsHeld: 6 }, null],
    ['to a full body', { ...right, seatsHeld: 7 }, 'no-seat'],
    ['a first time again', { ...right, held: terms.slice(1) }, null],
    ['once too many', { ...right, held: terms }, 'renewals-spent'],
    ['again and again without limit', { ...body({ renewals: null }), held: terms }, null],
  ])('%s', (_case, naming, code) => {
    const outcome = mayName(naming)
    expect('refused' in outcome ? outcome.refused.code : null).toBe(code)
  })
})
