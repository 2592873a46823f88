import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, readCents, readDay } from './french-figures'

describe('amounts', () => {
  it.each([
    ['20', 2000],
    ['20,5', 2050],
    ['20,50 €', 2050],
    ['1 234,56', 123456],
    ['1\u202f234,56', 123456],
    ['1.234,56', 123456],
    ['1,234.56', 123456],
    ['1 234 567', 123456700],
    ['-12,00', -1200],
    ['\u221212', -1200],
    ['+0,01', 1],
    ['0', 0],
    ['1.234', 123400],
    ['12,345', 1234500],
    ['', null],
    ['douze', null],
    ['1,2,3', null],
    ['12,3456', null],
    ['1234567890123', null],
    ['--3', null],
  ])('%j is %s cents', (text, cents) => expect(readCents(text)).toBe(cents))

  it('are read back whatever the way of writing them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        for (const locale of ['fr-FR', 'de-DE', 'en-GB']) {
          const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100)
          expect(readCents(written)).toBe(cents === 0 ? 0 : cents)
        }
      }),
    )
  })
})

describe('days', () => {
  it.each([
    ['31/12/2026', '2026-12-31'],
    ['1/2/26', '2026-02-01'],
    ['31.12.2026', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
    ['2026-12-31T10:00', '2026-12-31'],
    ['30/02/2026', null],
    ['12/31/2026', null],
    ['', null],
  ])('%j is %s', (text, day) => expect(readDay(text)).toBe(day))
})

it.each([
  [new TextEncoder().encode('cotisation payée'), 'cotisation payée'],
  [new Uint8Array([0xef, 0xbb, 0xbf, 0xc3, 0xa9]), 'é'],
  [new Uint8Array([0xff, 0xfe, 0xe9, 0x00]), 'é'],
  [new Uint8Array([0xe9, 0x80]), 'é€'],
])('%s is read as %s', (bytes, text) => expect(decodeText(bytes)).toBe(text))
