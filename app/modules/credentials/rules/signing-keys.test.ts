import { describe, expect, it } from 'vitest'
import { keyFault, keyNumberAt, keyOfDay, presentKey, type SigningKey } from './signing-keys'
import { verdictOf } from './verdict'

const at = (day: string) => new Date(`${day}T12:00:00Z`)
const key = (number: number, from: string, retired: string | null, compromised = false): SigningKey => ({
  number,
  publicKey: `z${number}`,
  validFrom: at(from),
  retiredAt: retired === null ? null : at(retired),
  compromised,
})
const keys = [key(1, '2026-01-01', '2027-01-01'), key(2, '2027-01-01', '2027-06-01', true), key(3, '2027-06-01', null)]

describe('the keys that sign', () => {
  it.each([
    ['2025-05-05', 1],
    ['2026-05-05', 1],
    // What the key that was given away signed is signed anew by the next.
    ['2027-03-03', 3],
    ['2028-01-01', 3],
  ])('a label of %s bears key %i', (day, number) => {
    expect(keyOfDay(keys, at(day), () => true)?.number).toBe(number)
  })

  it('a key that can no longer be derived signs nothing', () => {
    expect(keyOfDay(keys, at('2026-05-05'), ({ number }) => number !== 1)?.number).toBe(3)
    expect(keyOfDay(keys, at('2026-05-05'), () => false)).toBeUndefined()
    expect(presentKey(keys)?.number).toBe(3)
  })

  it.each([
    [9, '2026-05-05', 'unknown-key'],
    [null, '2026-05-05', 'unknown-key'],
    [2, '2027-03-03', 'compromised-key'],
    [1, '2027-01-02', 'signed-after-retirement'],
    [1, '2025-12-31', 'signed-before-key'],
    [1, '2026-05-05', undefined],
    [3, '2030-01-01', undefined],
  ])('a signature by key %s on %s: %s', (number, day, fault) => {
    expect(keyFault(keys, number, at(day))).toBe(fault)
  })

  it.each([
    ['https://a.fr/label/cles/12.json', 12],
    ['https://a.fr/label/cles/012.json', null],
    ['https://b.fr/label/cles/12.json', null],
    ['https://a.fr/label/cles/1.json#x', null],
  ])('the address %s is that of key %s', (address, number) => {
    expect(keyNumberAt(address, 'https://a.fr')).toBe(number)
  })

  it('is judged in the order in which one would ask', () => {
    const good = { isOurs: true, isSignatureGood: true, keyFault: undefined, validity: 'valid' as const }
    expect(verdictOf(good)).toBe('valid')
    expect(verdictOf({ ...good, validity: null })).toBe('not-in-register')
    expect(verdictOf({ ...good, validity: 'revoked', keyFault: 'compromised-key' })).toBe('compromised-key')
    expect(verdictOf({ ...good, isSignatureGood: false, validity: 'revoked' })).toBe('altered')
    expect(verdictOf({ ...good, isOurs: false, isSignatureGood: false })).toBe('other-issuer')
  })
})
