import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sayLooseDate } from '../messages/loose-date'
import { endsBefore, readLooseDate } from './loose-date'

test.each([
  ['2017', '2017'],
  [' 2017 ', '2017'],
  ['mars 2017', '2017-03'],
  ['Février 2018', '2018-02'],
  ['août 2019', '2019-08'],
  ['sept. 2019', '2019-09'],
  ['03/2017', '2017-03'],
  ['2017-03', '2017-03'],
  ['8 mars 2017', '2017-03-08'],
  ['1er avril 2017', '2017-04-01'],
  ['08/03/2017', '2017-03-08'],
  ['8.3.2017', '2017-03-08'],
  ['2017-03-08', '2017-03-08'],
  ['March 2017', '2017-03'],
  ['March 8, 2017', '2017-03-08'],
  ['8 March 2017', '2017-03-08'],
  // What names no date.
  ['', null],
  ['bientôt', null],
  ['mars', null],
  ['jui 2017', null],
  ['31/02/2017', null],
  ['13/2017', null],
  ['0017', null],
  ['3017', null],
  ['8 mars 2017 au soir', null],
  ['2017-2018', null],
])('%j is read as %j', (text, date) => {
  expect(readLooseDate(text)).toBe(date)
})

const looseDate = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .chain((date) => fc.constantFrom(4, 7, 10).map((length) => date.toISOString().slice(0, length)))

test('a date as it is said, in both languages, is read back as the same date', () => {
  fc.assert(
    fc.property(looseDate, fc.constantFrom('fr' as const, 'en' as const), (date, locale) => {
      expect(readLooseDate(sayLooseDate(date, locale))).toBe(date)
    }),
  )
})

test('any text is read without a fault, as a date that exists or as none', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const date = readLooseDate(text)
      if (date !== null) expect(date).toMatch(/^(19|20|21)\d{2}(-\d{2}(-\d{2})?)?$/)
    }),
  )
})

test.each([
  ['2017', '2016', true],
  ['2017', '2017', false],
  ['2017', '2017-03-08', false],
  ['2017-03', '2017', false],
  ['2017-03-08', '2017-03-07', true],
  ['2017-03-08', '2017-02', true],
])('from %s to %s: the wrong way round? %s', (start, end, wrong) => {
  expect(endsBefore(start, end)).toBe(wrong)
})
