import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReference, referenceCount, referenceOf, referencesIn } from './member-reference'

const drawn = fc.nat(referenceCount - 1)

describe('references of payments', () => {
  it('are all different, and right', () => {
    fc.assert(
      fc.property(drawn, drawn, (a, b) => {
        expect(isReference(referenceOf(a))).toBe(true)
        expect(referenceOf(a) === referenceOf(b)).toBe(a === b)
      }),
    )
  })

  it('are wrong as soon as one sign is', () => {
    fc.assert(
      fc.property(drawn, fc.nat(4), fc.nat(31), (number, place, sign) => {
        const right = referenceOf(number)
        const at = 5 + place
        const other = right.slice(0, at) + '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'.charAt(sign) + right.slice(at + 1)
        expect(isReference(other)).toBe(other === right)
      }),
    )
  })

  const one = referenceOf(123_456)
  const signs = one.slice(5)
  it.each([
    [`VIR SEPA ${one} COTISATION`, [one]],
    [one.toLowerCase(), [one]],
    [`crdp ${signs}`, [one]],
    [`CRDP${signs}`, [one]],
    [`CRDP-${signs.slice(0, 2)} ${signs.slice(2)}`, [one]],
    [`${one} puis ${one}`, [one]],
    [`${one} et ${referenceOf(7)}`, [one, referenceOf(7)]],
    ['CRDP-22223 faux', referencesIn('CRDP-22223')],
    ['rien', []],
  ])('are found in « %s »', (text, expected) => expect(referencesIn(text)).toEqual(expected))
})
