/** A share that the statutes write, such as two thirds: whole numbers, 0 ≤ numerator ≤ denominator, denominator > 0. */
export type Share = { readonly numerator: number; readonly denominator: number }

/** An exact rational number in lowest terms, denominator > 0. Made by `fraction`. */
export type Fraction = { readonly n: bigint; readonly d: bigint }

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value)

/** Greatest common divisor of two whole numbers, never negative. */
export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [magnitude(a), magnitude(b)]
  while (y > 0n) [x, y] = [y, x % y]
  return x
}

/** The fraction n/d in lowest terms. Throws a RangeError when d is 0, or when a number given is not whole. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(n), BigInt(d)]
  if (bottom === 0n) throw new RangeError('a fraction over zero')
  const common = gcd(top, bottom) * (bottom < 0n ? -1n : 1n)
  return { n: top / common, d: bottom / common }
}

export const zero: Fraction = { n: 0n, d: 1n }
export const one: Fraction = { n: 1n, d: 1n }

export const shareFraction = ({ numerator, denominator }: Share): Fraction => fraction(numerator, denominator)

export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtract = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d)
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d)
/** Throws a RangeError when b is zero. */
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n)

/** Negative where a < b, zero where they are equal, positive where a > b. */
export function compare(a: Fraction, b: Fraction): number {
  const [left, right] = [a.n * b.d, b.n * a.d]
  return left < right ? -1 : left > right ? 1 : 0
}

export const sum = (fractions: readonly Fraction[]): Fraction => fractions.reduce(add, zero)

/** How a fraction is kept in JSON: 'n/d' in lowest terms, such as '2/3' or '5/1'. */
export type FractionJson = `${bigint}/${bigint}`

export const toJson = ({ n, d }: Fraction): FractionJson => `${n}/${d}`

/** Reads what `toJson` wrote; throws a RangeError on anything else. */
export function fromJson(text: string): Fraction {
  const [, n, d] = /^(-?\d+)\/([1-9]\d*)$/.exec(text) ?? []
  if (n === undefined || d === undefined) throw new RangeError(`not a fraction: ${text}`)
  return fraction(BigInt(n), BigInt(d))
}

/**
 * The number in decimal figures with a point, cut (never rounded) after this many places, without zeros at the end:
 * decimal(1/3, 2) is { text: '0.33', exact: false }.
 */
export function decimal({ n, d }: Fraction, places: number): { text: string; exact: boolean } {
  const scaled = magnitude(n) * 10n ** BigInt(places)
  const digits = String(scaled / d).padStart(places + 1, '0')
  const [whole, rest] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)]
  const decimals = rest.replace(/0+$/, '')
  const sign = n < 0n && scaled / d > 0n ? '-' : ''
  return { text: `${sign}${whole}${decimals && `.${decimals}`}`, exact: scaled % d === 0n }
}
