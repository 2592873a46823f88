import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compactNumber, isRna, isSiren, isSiret } from './registration-numbers'

describe('registration numbers', () => {
  it.each([
    ['200075869', true], // PETR Pays Loire Beauce
    ['200035764', true],
    ['356000000', true], // La Poste
    ['200075868', false],
    ['20007586', false],
    ['2000758690', false],
    ['000000000', false],
    ['200 075 869', false],
    ['２０００７５８６９', false],
    ['20007586A', false],
    ['', false],
  ])('SIREN %j: %s', (text, expected) => expect(isSiren(text)).toBe(expected))

  it.each([
    ['73282932000074', true],
    ['73282932000075', false],
    ['35600000000048', true], // La Poste, head office: key right
    ['35600000049837', true], // La Poste, an establishment: digits add up to 45
    ['35600000049838', false],
    ['7328293200007', false],
    ['00000000000000', false],
  ])('SIRET %j: %s', (text, expected) => expect(isSiret(text)).toBe(expected))

  it.each([
    ['W181000001', true],
    ['W2A1000123', true],
    ['W9M1000001', true],
    ['w181000001', false],
    ['W18100000', false],
    ['W1810000011', false],
    ['181000001W', false],
  ])('RNA %j: %s', (text, expected) => expect(isRna(text)).toBe(expected))

  it('reads numbers as people write them', () => {
    expect(compactNumber(' 200\u00A0075\u202F869 ')).toBe('200075869')
    expect(compactNumber('w18-1000.001')).toBe('W181000001')
  })

  it('sees any one wrong digit in a SIREN', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
        const siren = '200075869'
        const wrong = (Number(siren[place]) + step) % 10
        expect(isSiren(siren.slice(0, place) + wrong + siren.slice(place + 1))).toBe(false)
      }),
    )
  })

  it('gives exactly one key to each eight digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (stem) => {
        const text = String(stem).padStart(8, '0')
        expect([...'0123456789'].filter((key) => isSiren(text + key))).toHaveLength(1)
      }),
    )
  })
})
