import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, calendarFile } from './calendar-file'
import { foldLine } from './content-line'

const event: CalendarEvent = {
  uid: '0192@exemple.invalid',
  sequence: 4,
  stampedAt: new Date('2026-11-20T09:00:00.123Z'),
  when: { start: new Date('2026-12-12T17:30:00Z'), end: new Date('2026-12-12T19:30:00Z') },
  title: 'Rencontre',
}
const fileOf = (change: Partial<CalendarEvent>) => calendarFile({ name: 'Essai', events: [{ ...event, ...change }] })
const linesOf = (change: Partial<CalendarEvent>) => fileOf(change).replaceAll('\r\n ', '').split('\r\n')

// Read by the parser of Thunderbird, which takes the zone from the file.
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}
function readOne(change: Partial<CalendarEvent>) {
  const [first] = read(fileOf(change))
  if (!first) throw new Error('no event in the file')
  return first
}
const starts = (change: Partial<CalendarEvent>, count: number): string[] => {
  const iterator = readOne(change).iterator()
  return Array.from({ length: count }, () => iterator.next())
    .filter((time) => time !== null && time !== undefined)
    .map((time) => time.toJSDate().toISOString())
}

describe('an event in a calendar file', () => {
  it('names the portal, its zone, its version, and ends its last line', () => {
    const lines = linesOf({})
    expect(lines.slice(0, 3)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Démocratie permanente//Portail//FR',
    ])
    expect(lines).toContain('TZID:Europe/Paris')
    expect(lines).toContain('DTSTART;TZID=Europe/Paris:20261212T183000')
    expect(lines).toContain('DTEND;TZID=Europe/Paris:20261212T203000')
    expect(lines).toContain('DTSTAMP:20261120T090000Z')
    expect(lines).toContain('SEQUENCE:4')
    expect(lines).toContain('STATUS:CONFIRMED')
    expect(lines.at(-1)).toBe('')
  })

  it('gives every fact back to a reader', () => {
    const found = readOne({
      title: 'Assemblée\u00a0: comptes, budget; élection',
      description: 'Première ligne\r\nseconde \\ ligne',
      location: 'Salle A\nOrléans',
      position: { latitude: 47.902964, longitude: 1.9092510001 },
      url: 'https://exemple.invalid/rencontres/a,b;c?x=1',
      organiser: { name: 'Équipe "du réseau"; Loire', address: 'equipe@exemple.invalid' },
      categories: ['réseau, carte', 'Fabrik'],
    })
    expect(found.summary).toBe('Assemblée\u00a0: comptes, budget; élection')
    expect(found.description).toBe('Première ligne\nseconde \\ ligne')
    expect(found.location).toBe('Salle A\nOrléans')
    expect(found.component.getFirstPropertyValue('geo')).toEqual([47.902964, 1.909251])
    expect(found.component.getFirstPropertyValue('url')).toBe('https://exemple.invalid/rencontres/a,b;c?x=1')
    expect(found.component.getFirstPropertyValue('organizer')).toBe('mailto:equipe@exemple.invalid')
    expect(found.component.getFirstProperty('organizer')?.getParameter('cn')).toBe('Équipe "du réseau"; Loire')
    expect(found.component.getFirstProperty('categories')?.getValues()).toEqual(['réseau, carte', 'Fabrik'])
  })

  it('says that it is cancelled', () => {
    expect(linesOf({ cancelled: true })).toContain('STATUS:CANCELLED')
  })

  it('takes whole days, the last one included', () => {
    const found = readOne({ when: { firstDay: '2027-03-27', lastDay: '2027-03-28' } })
    expect(found.startDate.toString()).toBe('2027-03-27')
    expect(found.endDate.toString()).toBe('2027-03-29')
  })

  it('refuses an end before the start', () => {
    expect(() => fileOf({ when: { start: event.stampedAt, end: event.stampedAt } })).toThrow(RangeError)
    expect(() => fileOf({ when: { firstDay: '2027-03-28', lastDay: '2027-03-27' } })).toThrow(RangeError)
  })

  it('lets no text make a line of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (words) => {
        const file = fileOf({ title: words, location: words, organiser: { name: words, address: 'a@exemple.invalid' } })
        const names = file
          .replaceAll('\r\n ', '')
          .trimEnd()
          .split('\r\n')
          .map((line) => /^[A-Z-]+/.exec(line)?.[0])
        expect(names.filter((name) => name === 'SUMMARY')).toHaveLength(1)
        expect(names).not.toContain(undefined)
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      }),
    )
  })

  it('folds at 75 octets, never in a character, and unfolds to the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (line) => {
        const clean = line.replace(/[\r\n]/g, '')
        const folded = foldLine(clean)
        for (const part of folded.split('\r\n')) expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75)
        expect(folded.replaceAll('\r\n ', '')).toBe(clean)
      }),
    )
  })
})

describe('across the change of hour', () => {
  const instant = fc.date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2060-01-01T00:00:00Z'),
    noInvalidDate: true,
  })

  it('gives the same instant back, whatever it is', () => {
    const hours = fc.constantFrom(
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
      '2027-03-28T00:59:00Z',
      '2027-03-28T01:00:00Z',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          instant,
          hours.map((text) => new Date(text)),
        ),
        fc.integer({ min: 1, max: 3000 }),
        (date, minutes) => {
          const start = new Date(Math.floor(date.getTime() / 60_000) * 60_000)
          const end = new Date(start.getTime() + minutes * 60_000)
          const found = readOne({ when: { start, end } })
          expect(found.startDate.toJSDate()).toEqual(start)
          expect(found.endDate.toJSDate()).toEqual(end)
        },
      ),
    )
  })

  it('writes both of two equal hours in UTC', () => {
    const when = { start: new Date('2026-10-25T00:30:00Z'), end: new Date('2026-10-25T01:30:00Z') }
    expect(linesOf({ when })).toContain('DTSTART:20261025T003000Z')
    expect(linesOf({ when })).toContain('DTEND:20261025T013000Z')
  })

  const weekly: Partial<CalendarEvent> = {
    when: { start: new Date('2026-10-20T16:30:00Z'), end: new Date('2026-10-20T18:00:00Z') },
  }

  it('keeps a weekly event at the hour of Paris', () => {
    expect(starts({ ...weekly, recurrence: { every: 'week', on: [{ day: 'tuesday' }] } }, 3)).toEqual([
      '2026-10-20T16:30:00.000Z',
      '2026-10-27T17:30:00.000Z',
      '2026-11-03T17:30:00.000Z',
    ])
  })

  it('ends after so many times, or with the last one on the instant said', () => {
    expect(starts({ ...weekly, recurrence: { every: 'week', interval: 2, times: 2 } }, 5)).toHaveLength(2)
    const until = new Date('2026-11-03T17:30:00Z')
    expect(starts({ ...weekly, recurrence: { every: 'week', until } }, 5).at(-1)).toBe('2026-11-03T17:30:00.000Z')
    expect(linesOf({ ...weekly, recurrence: { every: 'week', until } })).toContain(
      'RRULE:FREQ=WEEKLY;UNTIL=20261103T173000Z;WKST=MO',
    )
  })

  it('leaves out the times that do not take place', () => {
    const except = [new Date('2026-10-27T17:30:00Z')]
    expect(starts({ ...weekly, recurrence: { every: 'week', except, times: 3 } }, 5)).toEqual([
      '2026-10-20T16:30:00.000Z',
      '2026-11-03T17:30:00.000Z',
    ])
  })

  it('knows the last Sunday of each month, and whole days', () => {
    const recurrence = {
      every: 'month',
      on: [{ day: 'sunday', nth: -1 }],
      until: new Date('2026-12-01T00:00:00Z'),
    } as const
    const when = { firstDay: '2026-10-25', lastDay: '2026-10-25' }
    const days = readOne({ when, recurrence }).iterator()
    expect([days.next(), days.next()].map(String)).toEqual(['2026-10-25', '2026-11-29'])
    expect(days.next()).toBeFalsy()
  })

  it('puts one time in the place of another', () => {
    const moved = { start: new Date('2026-10-28T17:30:00Z'), end: new Date('2026-10-28T19:00:00Z') }
    const file = calendarFile({
      name: 'Groupe',
      events: [
        { ...event, ...weekly, recurrence: { every: 'week', times: 2 } },
        { ...event, when: moved, insteadOf: new Date('2026-10-27T17:30:00Z') },
      ],
    })
    const [series, exception] = read(file)
    if (!series || !exception) throw new Error('two events expected')
    series.relateException(exception)
    const second = series.getOccurrenceDetails(
      ICAL.Time.fromData({ year: 2026, month: 10, day: 27, hour: 18, minute: 30 }, series.startDate.zone),
    )
    expect(second.startDate.toJSDate()).toEqual(moved.start)
  })

  it('refuses a recurrence that contradicts itself', () => {
    expect(() => fileOf({ recurrence: { every: 'week', times: 2, until: event.stampedAt } })).toThrow(RangeError)
    expect(() => fileOf({ recurrence: { every: 'week', interval: 0 } })).toThrow(RangeError)
  })
})
