import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths } from '../../../platform/pure/civil-date'
import { parisInstant, parisWall } from '../../../platform/pure/paris-time'
import { changedFacts, eventActs, eventStates, eventTransition, type Announced } from './event'
import { isSlug, eventSlug } from './event-paths'
import { lastDayOf, nextMonth, previousMonth, weeksOf } from './month'
import { movedItem, outcomeOf } from './programme'
import { closedBecause, remindedAtFirst, reminderDue } from './registration'
import { fits, promoted, seatsLeft } from './seats'
import { longestSeries, rankInMonth, recurrences, seriesDays } from './series'
import { fabriks } from './tour-2017'

const today = '2026-11-27'

describe('the life of an event', () => {
  it.each([
    ['draft', 'publish', { startsOn: today, canBeJoined: true }, 'published'],
    ['draft', 'publish', { startsOn: '2026-11-26', canBeJoined: true }, 'event-past'],
    ['draft', 'publish', { startsOn: today, canBeJoined: false }, 'place-missing'],
    ['draft', 'cancel', {}, 'cancelled'],
    ['draft', 'hold', { startsOn: today }, 'state-forbids'],
    ['published', 'cancel', { reason: 'Neige' }, 'cancelled'],
    ['published', 'cancel', { reason: ' ' }, 'reason-missing'],
    ['published', 'hold', { startsOn: today }, 'held'],
    ['published', 'hold', { startsOn: '2026-11-28' }, 'too-early'],
    ['published', 'publish', { startsOn: today, canBeJoined: true }, 'state-forbids'],
    ['held', 'hold', {}, 'held'],
    ['held', 'cancel', { reason: 'Neige' }, 'state-forbids'],
    ['cancelled', 'publish', { startsOn: today, canBeJoined: true }, 'state-forbids'],
  ] as const)('%s, %s with %o: %s', (state, act, context, outcome) => {
    const moved = eventTransition(state, act, { today, ...context })
    expect('ok' in moved ? moved.ok.to : moved.refused.code).toBe(outcome)
  })
  it('never comes back from its end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...eventActs)), fc.constantFrom(...eventStates), (acts, first) => {
        let state = first
        for (const act of acts) {
          const moved = eventTransition(state, act, { today, startsOn: today, canBeJoined: true, reason: 'x' })
          if (!('ok' in moved)) continue
          expect(moved.ok.from).toBe(state)
          if (state === 'held' || state === 'cancelled') expect(moved.ok.to).toBe(state)
          state = moved.ok.to
        }
      }),
    )
  })
  const before: Announced = {
    startsOn: today,
    endsOn: today,
    startsAt: new Date('2026-11-27T17:30:00Z'),
    endsAt: null,
    format: 'both',
    territoryCode: 'com:18033',
    place: 'Mairie',
    link: 'https://exemple.invalid/a',
  }
  it.each([
    [{}, []],
    [{ startsAt: new Date('2026-11-27T17:30:00Z') }, []],
    [{ startsAt: null }, ['when']],
    [{ startsOn: '2026-11-28', endsOn: '2026-11-28' }, ['when']],
    [{ place: 'Salle des fêtes' }, ['where']],
    [{ link: '', format: 'in-person' as const }, ['where', 'link']],
  ])('says that %o changes %o', (change, facts) => {
    expect(changedFacts(before, { ...before, ...change })).toEqual(facts)
  })
})

describe('seats', () => {
  const queue = fc.array(fc.record({ id: fc.uuid(), seats: fc.integer({ min: 1, max: 10 }) }), { maxLength: 30 })
  it('are never given twice, and nobody passes before somebody who would have had one', () => {
    fc.assert(
      fc.property(queue, fc.nat({ max: 60 }), (waiting, left) => {
        const given = new Set(promoted(waiting, left))
        let free = left
        for (const one of waiting) {
          expect(given.has(one)).toBe(fits(one.seats, free))
          if (given.has(one)) free -= one.seats
        }
        expect(free).toBeGreaterThanOrEqual(0)
        expect(
          promoted(
            waiting.filter((one) => !given.has(one)),
            free,
          ),
        ).toEqual([])
      }),
    )
  })
  it('without a limit everyone has one', () => {
    fc.assert(
      fc.property(queue, (waiting) => {
        expect(promoted(waiting, seatsLeft(null, 5_000))).toEqual(waiting)
      }),
    )
  })
  it('are not taken away by a smaller capacity', () => {
    expect(seatsLeft(10, 12)).toBe(0)
    expect(seatsLeft(10, 9)).toBe(1)
  })
})

describe('registering', () => {
  const event = {
    state: 'published',
    registration: 'open',
    startsOn: '2026-12-12',
    startsAt: parisInstant('2026-12-12', '18:30'),
    closesOn: null,
  } as const
  it.each([
    [{}, '2026-12-12', '18:29', null],
    [{}, '2026-12-12', '18:30', 'event-past'],
    [{ startsAt: null }, '2026-12-11', '23:59', null],
    [{ startsAt: null }, '2026-12-12', '00:00', 'event-past'],
    [{ closesOn: '2026-12-10' }, '2026-12-10', '23:59', null],
    [{ closesOn: '2026-12-10' }, '2026-12-11', '00:00', 'registration-closed'],
    [{ registration: 'none' }, '2026-12-01', '10:00', 'registration-none'],
    [{ state: 'cancelled' }, '2026-12-01', '10:00', 'event-cancelled'],
    [{ state: 'held' }, '2026-12-12', '10:00', 'event-past'],
  ] as const)('%o on %s at %s: %s', (change, date, time, reason) => {
    expect(closedBecause({ ...event, ...change }, date, parisInstant(date, time))).toBe(reason)
  })
  it.each([
    [8, null, null],
    [7, null, 7],
    [3, null, 7],
    [1, 7, 1],
    [1, null, 1],
    [0, 7, 1],
    [0, 1, null],
    [-1, 7, null],
  ])('%s days before, reminded for %s: %s', (daysLeft, remindedFor, due) => {
    expect(reminderDue(daysLeft, remindedFor)).toBe(due)
  })
  it('reminds at most twice, whatever the days on which the job runs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.array(fc.boolean(), { maxLength: 45 }), (registeredAt, runs) => {
        let reminded = remindedAtFirst(registeredAt)
        const sent: number[] = []
        for (let left = registeredAt; left >= 0; left -= 1) {
          if (!runs[registeredAt - left]) continue
          const due = reminderDue(left, reminded)
          if (due === null) continue
          sent.push(due)
          reminded = due
        }
        expect(new Set(sent).size).toBe(sent.length)
        if (registeredAt <= 1) expect(sent).toEqual([])
      }),
    )
  })
})

describe('a series', () => {
  it.each([
    ['2026-12-08', 'monthly-weekday', '2027-03-31', ['2026-12-08', '2027-01-12', '2027-02-09', '2027-03-09']],
    ['2026-12-31', 'monthly-weekday', '2027-02-28', ['2026-12-31', '2027-01-28', '2027-02-25']],
    ['2027-01-31', 'monthly-day', '2027-05-31', ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']],
    ['2027-03-22', 'weekly', '2027-04-05', ['2027-03-22', '2027-03-29', '2027-04-05']],
    ['2027-03-22', 'fortnightly', '2027-04-05', ['2027-03-22', '2027-04-05']],
    ['2027-03-22', 'weekly', '2027-03-21', []],
  ] as const)('from %s, %s until %s: %o', (first, recurrence, until, days) => {
    expect(seriesDays(first, recurrence, until)).toEqual(days)
  })
  const dates = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2026-01-01', days))
  it('keeps its weekday, or its day of the month, in order and within its bounds', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(...recurrences), fc.integer({ min: 0, max: 900 }), (first, how, length) => {
        const until = addDays(first, length)
        const days = seriesDays(first, how, until)
        expect(days[0]).toBe(first)
        expect(days.length).toBeLessThanOrEqual(longestSeries)
        expect([...days].sort()).toEqual(days)
        expect(new Set(days).size).toBe(days.length)
        for (const day of days) {
          expect(day <= until).toBe(true)
          const weekday = (date: string) => new Date(`${date}T12:00:00Z`).getUTCDay()
          if (how !== 'monthly-day') expect(weekday(day)).toBe(weekday(first))
          if (how === 'monthly-weekday' && rankInMonth(first) !== 'last')
            expect(rankInMonth(day)).toBe(rankInMonth(first))
          if (how === 'monthly-day') expect(day).toBe(addMonths(first, days.indexOf(day)))
        }
      }),
    )
  })
  it('keeps its hour in Paris across both changes of hour', () => {
    for (const day of seriesDays('2026-09-01', 'weekly', '2027-06-30'))
      expect(parisWall(parisInstant(day, '18:30'))).toEqual({ date: day, time: '18:30' })
    const hours = seriesDays('2027-03-21', 'weekly', '2027-03-28').map((day) =>
      parisInstant(day, '18:30').toISOString(),
    )
    expect(hours).toEqual(['2027-03-21T17:30:00.000Z', '2027-03-28T16:30:00.000Z'])
  })
})

describe('the months', () => {
  it('are whole weeks from Monday, with each day once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2017, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const month = `${year}-${String(number).padStart(2, '0')}`
        const days = weeksOf(month).flat()
        expect(days.length % 7).toBe(0)
        const own = days.filter((day) => day !== null)
        expect(own[0]).toBe(`${month}-01`)
        expect(own.at(-1)).toBe(lastDayOf(month))
        expect(own.length).toBe(Number(lastDayOf(month).slice(8)))
        expect(previousMonth(nextMonth(month))).toBe(month)
        for (const week of weeksOf(month)) {
          expect(week.some((day) => day !== null)).toBe(true)
          const monday = week[0]
          if (monday) expect(new Date(`${monday}T12:00:00Z`).getUTCDay()).toBe(1)
        }
      }),
    )
  })
})

describe('addresses', () => {
  it('are made of any title', () => {
    expect(eventSlug('Élargir le cercle : l’œuvre de tous', '2026-12-12')).toBe(
      '2026-12-12-elargir-le-cercle-l-oeuvre-de-tous',
    )
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(isSlug(eventSlug(title, today))).toBe(true)
      }),
    )
  })
})

describe('a programme', () => {
  it('says what was held and who came, of the events that people know of', () => {
    expect(outcomeOf([])).toEqual({ state: 'none', planned: 0, held: 0, came: null })
    expect(outcomeOf([{ state: 'draft', attended: null }]).state).toBe('none')
    expect(outcomeOf([{ state: 'cancelled', attended: null }]).state).toBe('cancelled')
    expect(
      outcomeOf([
        { state: 'held', attended: 12 },
        { state: 'held', attended: null },
        { state: 'published', attended: null },
      ]),
    ).toEqual({ state: 'held', planned: 1, held: 2, came: 12 })
  })
  it('loses and doubles no line when one moves', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.nat(), fc.constantFrom('up', 'down'), (ids, at, direction) => {
        const id = ids[at % Math.max(1, ids.length)] ?? ''
        const moved = movedItem(ids, id, direction)
        expect([...moved].sort()).toEqual([...ids].sort())
        if (moved.join() !== ids.join()) expect(movedItem(moved, id, direction === 'up' ? 'down' : 'up')).toEqual(ids)
      }),
    )
  })
})

describe('the tour of 2017', () => {
  it('has 23 Fabriks, one a day, in order', () => {
    expect(fabriks).toHaveLength(23)
    expect(new Set(fabriks.map(({ on }) => on)).size).toBe(23)
    expect(new Set(fabriks.map(({ place }) => place)).size).toBe(23)
    expect(fabriks.map(({ on }) => on)).toEqual(fabriks.map(({ on }) => on).sort())
  })
})
