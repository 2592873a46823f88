import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../platform/pure/civil-date'
import { type AnswerFacts, answerProblems, type GivenAnswer, isLate, nextDate, standingOf } from './answer'
import { isLinkAlive, readReminder, reminderDue } from './deadlines'
import { tenthsPer100000, turnout } from './participation'
import { addresseesOf, emptyReport, nextNumber, numbersOf, reportProblems } from './report'
import { shownCells, smallCell } from '../../../platform/pure/small-cells'

const today = '2027-06-15'
const nothing: GivenAnswer = { status: 'accepted', reasons: '', decision: '', realiseOn: null, studyUntil: null, carriedTo: '' } // prettier-ignore

describe('an answer', () => {
  it.each([
    ['a bare yes', {}, ['decision', 'realiseOn']],
    ['a yes', { decision: 'Délibération 12', realiseOn: '2028-01-01' }, []],
    [
      'a partial yes without reasons',
      { status: 'accepted-in-part', decision: 'D', realiseOn: '2028-01-01' },
      ['reasons'],
    ],
    ['a bare no', { status: 'refused' }, ['reasons']],
    ['a no', { status: 'refused', reasons: 'Trop cher.' }, []],
    ['a study without an end', { status: 'under-study', reasons: 'R' }, ['studyUntil']],
    ['a study that ended', { status: 'under-study', reasons: 'R', studyUntil: today }, ['studyUntil']],
    ['a study of a year', { status: 'under-study', reasons: 'R', studyUntil: addDays(today, 365) }, []],
    ['a longer study', { status: 'under-study', reasons: 'R', studyUntil: addDays(today, 366) }, ['studyUntil']],
    ['elsewhere, nowhere', { status: 'elsewhere', reasons: 'R' }, ['carriedTo']],
    ['elsewhere', { status: 'elsewhere', reasons: 'R', carriedTo: 'État' }, []],
  ] as const)('%s lacks what it lacks', (_title, change, fields) => {
    expect(answerProblems({ ...nothing, ...change }, today).map(({ field }) => field)).toEqual(fields)
  })
})

const facts: AnswerFacts = { status: null, dueOn: today, realiseOn: null, studyUntil: null, doneOn: null, hasProgress: false } // prettier-ignore
const yesterday = addDays(today, -1)

describe('where an answer stands', () => {
  it.each([
    [{}, 'awaited', today],
    [{ dueOn: yesterday }, 'overdue', yesterday],
    [{ status: 'refused' }, 'refused', null],
    [{ status: 'elsewhere' }, 'elsewhere', null],
    [{ status: 'under-study', studyUntil: today }, 'under-study', today],
    [{ status: 'under-study', studyUntil: yesterday }, 'study-overdue', yesterday],
    [{ status: 'accepted', realiseOn: today }, 'promised', today],
    [{ status: 'accepted', realiseOn: today, hasProgress: true }, 'under-way', today],
    [{ status: 'accepted', realiseOn: yesterday, hasProgress: true }, 'late', yesterday],
    [{ status: 'accepted-in-part', realiseOn: yesterday, doneOn: today }, 'done', null],
  ] as const)('%j is %s', (change, standing, date) => {
    const known = { ...facts, ...change }
    expect(standingOf(known, today)).toBe(standing)
    expect(nextDate(known)).toBe(date)
    expect(isLate(standing)).toBe(['overdue', 'study-overdue', 'late'].includes(standing))
  })
})

describe('reminders', () => {
  const at = (days: number, change: Partial<AnswerFacts> = {}) =>
    reminderDue({ ...facts, ...change }, addDays(today, days))?.kind ?? null
  it.each([
    [-31, null],
    [-30, 'answer:-30'],
    [-8, 'answer:-30'],
    [-7, 'answer:-7'],
    [0, 'answer:0'],
    [6, 'answer:0'],
    [7, 'answer:7'],
    [30, 'answer:30'],
    [89, 'answer:60'],
    [90, 'answer:90'],
    [179, 'answer:90'],
    [180, 'answer:180'],
    [1000, 'answer:990'],
  ])('%i days after the date: %s', (days, kind) => {
    expect(at(days)).toBe(kind)
  })
  it('are of the study, of the promise, and of nothing once it is over', () => {
    expect(at(0, { status: 'under-study', studyUntil: today })).toBe('study:0')
    expect(at(31, { status: 'accepted', realiseOn: today })).toBe('realise:30')
    expect(at(31, { status: 'accepted', realiseOn: today, doneOn: today })).toBeNull()
    expect(at(400, { status: 'refused' })).toBeNull()
    expect(readReminder('answer:-7')).toEqual({ what: 'answer', offset: -7 })
    expect(readReminder('autre:1')).toBeNull()
  })
  it('leave fewer and fewer, and for good', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (days) => {
        const found = reminderDue(facts, addDays(today, days))
        expect(found && found.offset <= days && days - found.offset < 90).toBe(true)
      }),
    )
  })
  it('a link lives two years', () => {
    expect(isLinkAlive(new Date('2025-06-20T10:00:00Z'), today)).toBe(true)
    expect(isLinkAlive(new Date('2025-06-10T10:00:00Z'), today)).toBe(false)
  })
})

describe('a report', () => {
  const one = { number: 1, title: 'T', text: 'X [#3]', addressees: ['Région'], sources: [4] }
  const whole = { ...emptyReport, synthesis: 'S [#2]', participation: 'P', recommendations: [one] }
  const known = { published: [], known: new Set([2, 3, 4]), cited: [2, 3] }
  it('is whole, or says what is missing', () => {
    expect(reportProblems(whole, known)).toEqual([])
    expect(
      reportProblems(emptyReport, { published: [2], known: new Set(), cited: [9] }).map(({ code }) => code),
    ).toEqual([
      'synthesis-missing',
      'participation-missing',
      'recommendations-missing',
      'recommendation-removed',
      'citation-unknown',
    ])
    expect(reportProblems({ ...whole, recommendations: [{ ...one, addressees: [] }] }, known)).toEqual([
      { code: 'addressee-missing', detail: { number: 1 } },
    ])
  })
  it('never gives a number again', () => {
    expect(nextNumber(whole, [])).toBe(2)
    expect(nextNumber({ ...whole, recommendations: [] }, [1, 5])).toBe(6)
  })
  it('reads names and numbers as people write them', () => {
    expect(addresseesOf('Région\n\n région \nÉtat')).toEqual(['Région', 'État'])
    expect(numbersOf('12, #3 ; 12')).toEqual([3, 12])
    expect(numbersOf('')).toEqual([])
    expect(numbersOf('12, douze')).toBeNull()
  })
})

describe('small figures', () => {
  it.each([
    [[], null],
    [[['a', 4]], null],
    [
      [
        ['a', 9],
        ['b', 8],
      ],
      [
        [['a'], 9],
        [['b'], 8],
      ],
    ],
    [
      [
        ['a', 9],
        ['b', 8],
        ['c', 2],
      ],
      [
        [['a'], 9],
        [['b', 'c'], 10],
      ],
    ],
    [
      [
        ['a', 9],
        ['b', 3],
        ['c', 2],
      ],
      [
        [['a'], 9],
        [['b', 'c'], 5],
      ],
    ],
    [
      [
        ['a', 3],
        ['b', 2],
      ],
      [[['a', 'b'], 5]],
    ],
  ] as const)('%j', (counts, cells) => {
    const shown = shownCells(counts.map(([choice, count]) => ({ choice, count })))
    expect(shown?.map(({ choices, count }) => [choices, count]) ?? null).toEqual(cells)
  })
  it('are never shown alone, and their sum is whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 }), (counts) => {
        const shown = shownCells(counts.map((count, index) => ({ choice: String(index), count })))
        const total = counts.reduce((sum, count) => sum + count, 0)
        if (!shown) {
          expect(total).toBeLessThan(smallCell)
          return
        }
        expect(shown.every(({ count }) => count >= smallCell)).toBe(true)
        expect(shown.reduce((sum, { count }) => sum + count, 0)).toBe(total)
      }),
    )
  })
})

describe('who took part', () => {
  const communes = [
    { code: 'com:1', population: 1000, epci: 'epci:a', departement: 'dep:18' },
    { code: 'com:2', population: 3000, epci: 'epci:a', departement: 'dep:18' },
    { code: 'com:3', population: 500, epci: 'epci:b', departement: 'dep:36' },
  ]
  const places = {
    communes,
    epci: [
      { code: 'epci:a', name: 'A', population: 4000 },
      { code: 'epci:b', name: 'B', population: 500 },
    ],
    departements: [
      { code: 'dep:18', name: 'Cher', population: 4000 },
      { code: 'dep:36', name: 'Indre', population: 500 },
    ],
  }
  it('is counted beside who lives there', () => {
    const found = turnout(places, new Map([['com:1', 2], ['com:9', 4]]), 7) // prettier-ignore
    expect(found.departements[0]).toMatchObject({ contributions: 2, communes: 2, reached: 1 })
    expect(found).toMatchObject({ silentPeople: { communes: 3500, epci: 500 }, people: 4500, located: 2, unlocated: 5 })
    expect(tenthsPer100000({ contributions: 2, population: 4000 })).toBe(500)
    expect(tenthsPer100000({ contributions: 2, population: 0 })).toBe(0)
  })
})
