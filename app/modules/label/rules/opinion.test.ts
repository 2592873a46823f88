import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  filesAt,
  isTermOf,
  mayAsk,
  opinionAnswers,
  opinionReminder,
  opinionStates,
  standingOf,
  tallyOf,
} from './opinion'
import { type State, states } from './states'

describe('where an opinion is', () => {
  it.each([
    ['asked', 'under-review', '2026-12-01', 'asked'],
    ['asked', 'under-review', '2026-12-11', 'late'],
    ['asked', 'in-committee', '2026-12-10', 'asked'],
    ['asked', 'refused', '2026-12-01', 'lapsed'],
    ['asked', 'closed', '2026-12-11', 'lapsed'],
    ['given', 'granted', '2026-12-11', 'given'],
    ['declined', 'under-review', '2026-12-11', 'declined'],
    ['revoked', 'in-committee', '2026-12-11', 'revoked'],
  ] as const)('%s, the file %s on %s: %s', (state, file, today, standing) => {
    expect(standingOf({ state, dueOn: '2026-12-10' }, file, today)).toBe(standing)
  })

  it('is asked by the instruction alone', () => {
    expect(states.filter(mayAsk)).toEqual(['under-review', 'to-complete'])
  })

  it('is never late once given, whatever the day', () => {
    const day = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.constantFrom(...states), day, day, (file: State, dueOn, today) => {
        expect(standingOf({ state: 'given', dueOn }, file, today)).toBe('given')
      }),
    )
  })
})

describe('the term and its reminders', () => {
  it.each([
    ['2026-12-01', false],
    ['2026-12-02', true],
    ['2027-03-01', true],
    ['2027-03-02', false],
  ])('%s may be a term on 1 December: %s', (dueOn, may) => expect(isTermOf(dueOn, '2026-12-01')).toBe(may))

  it.each([
    ['2026-12-01', null],
    ['2026-12-06', null],
    ['2026-12-07', 'before'],
    ['2026-12-10', 'before'],
    ['2026-12-11', 'after'],
    ['2027-01-11', 'after'],
  ])('on %s: %s', (today, reminder) =>
    expect(opinionReminder({ dueOn: '2026-12-10', requestedOn: '2026-12-01' }, today)).toBe(reminder),
  )

  it('leaves the day of the request in peace', () => {
    expect(opinionReminder({ dueOn: '2026-12-02', requestedOn: '2026-12-01' }, '2026-12-01')).toBeNull()
  })
})

describe('the tally', () => {
  it('counts each opinion once, those revoked not at all', () => {
    const standings = [...opinionStates, 'late', 'lapsed'] as const
    const one = fc.record({
      standing: fc.constantFrom(...standings),
      answer: fc.constantFrom(...opinionAnswers, null),
    })
    fc.assert(
      fc.property(fc.array(one), (opinions) => {
        const tally = tallyOf(opinions)
        const settled = opinions.filter(({ standing }) => standing === 'declined' || standing === 'lapsed').length
        expect(tally.given + tally.awaited + settled).toBe(tally.asked)
        expect(tally.yes + tally.no).toBeLessThanOrEqual(tally.given)
        expect(tally.late).toBeLessThanOrEqual(tally.awaited)
      }),
    )
  })
})

describe('the files of an opinion', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 10, day))
  const files = [
    { name: 'kept', addedAt: at(1), removedAt: null },
    { name: 'taken out', addedAt: at(1), removedAt: at(5) },
    { name: 'added', addedAt: at(5), removedAt: null },
  ]
  const names = (day?: number) => filesAt(files, day === undefined ? undefined : at(day)).map(({ name }) => name)

  it('are those that went with each text', () => {
    expect(names(1)).toEqual(['kept', 'taken out'])
    expect(names(5)).toEqual(['kept', 'added'])
    expect(names()).toEqual(['kept', 'added'])
  })

  it('now are those at any instant to come', () => {
    const day = fc.integer({ min: 1, max: 28 })
    const file = fc.tuple(day, fc.option(day)).map(([from, to]) => ({
      addedAt: at(from),
      removedAt: to === null || to < from ? null : at(to),
    }))
    fc.assert(
      fc.property(fc.array(file), (some) => {
        expect(filesAt(some, at(29))).toEqual(filesAt(some))
      }),
    )
  })
})
