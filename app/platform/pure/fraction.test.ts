import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  decimal,
  divide,
  fraction,
  fromJson,
  gcd,
  multiply,
  one,
  subtract,
  sum,
  toJson,
  zero,
} from './fraction'

const whole = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n })
const some = fc
  .tuple(
    whole,
    whole.filter((d) => d !== 0n),
  )
  .map(([n, d]) => fraction(n, d))

describe('fraction', () => {
  it.each<[bigint | number, bigint | number, string]>([
    [2, 3, '2/3'],
    [4, 6, '2/3'],
    [-4, 6, '-2/3'],
    [4, -6, '-2/3'],
    [-4, -6, '2/3'],
    [0, -7, '0/1'],
    [9, 3, '3/1'],
    [10n ** 30n, 10n ** 29n, '10/1'],
  ])('%s over %s is %s', (n, d, written) => expect(toJson(fraction(n, d))).toBe(written))

  it('refuses zero below, and numbers that are not whole', () => {
    expect(() => fraction(1, 0)).toThrow(RangeError)
    expect(() => fraction(0.5)).toThrow(RangeError)
    expect(() => divide(one, zero)).toThrow(RangeError)
  })

  it.each(['1', '1/0', '1/-2', '1.5/2', 'a/b', '', '1/02x'])('does not read %j', (text) => {
    expect(() => fromJson(text)).toThrow(RangeError)
  })

  it.each<[string, number, string, boolean]>([
    ['1/3', 2, '0.33', false],
    ['2/3', 2, '0.66', false],
    ['1/4', 2, '0.25', true],
    ['1/2', 2, '0.5', true],
    ['5/1', 2, '5', true],
    ['-1/8', 2, '-0.12', false],
    ['-1/800', 2, '0', false],
    ['7/2', 0, '3', false],
  ])('%s to %d places is %s', (written, places, text, exact) => {
    expect(decimal(fromJson(written), places)).toEqual({ text, exact })
  })

  it('is a field with a total order, always in lowest terms', () => {
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(gcd(a.n, a.d)).toBe(1n)
        expect(a.d > 0n).toBe(true)
        expect(add(a, b)).toEqual(add(b, a))
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)))
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
        expect(subtract(add(a, b), b)).toEqual(a)
        if (b.n !== 0n) expect(multiply(divide(a, b), b)).toEqual(a)
        expect(compare(a, b)).toBe(-compare(b, a) || 0)
        expect(compare(a, b) < 0).toBe(compare(add(a, c), add(b, c)) < 0)
        expect(compare(a, b) === 0).toBe(toJson(a) === toJson(b))
        expect(sum([a, b, c])).toEqual(add(a, add(b, c)))
        expect(fromJson(toJson(a))).toEqual(a)
      }),
    )
  })
})
