import { fold } from '../../../../platform/pure/fold'

/** What is wrong in one field's text: a code, for `fieldSentence`. */
export type ValueProblem = {
  code: 'empty' | 'too-long' | 'not-a-number' | 'not-a-share' | 'not-an-amount' | 'not-a-percentage'
}
export type Value<T> = { value: T } | ValueProblem

type Fraction = { numerator: number; denominator: number }

/** '1/4', '25 %', '2/3': a share between nothing and all, in whole numbers. */
export function readShare(text: string): Value<Fraction> {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  const fraction = /^(\d{1,4})\/(\d{1,4})$/.exec(plain)
  if (fraction) return shareOf(Number(fraction[1]), Number(fraction[2]))
  const percent = /^(\d{1,3})%$/.exec(plain)
  return percent ? shareOf(Number(percent[1]), 100) : { code: 'not-a-share' }
}

function shareOf(numerator: number, denominator: number): Value<Fraction> {
  if (denominator === 0 || numerator > denominator || denominator > 1000) return { code: 'not-a-share' }
  const divisor = greatestCommonDivisor(numerator, denominator)
  return { value: { numerator: numerator / divisor, denominator: denominator / divisor } }
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b))

export const writeShareField = ({ numerator, denominator }: Fraction): string => `${numerator}/${denominator}`

/** A whole number as typed: spaces between thousands are let through. */
export function readWhole(text: string): Value<number> {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '')
  return /^\d{1,9}$/.test(plain) ? { value: Number(plain) } : { code: 'not-a-number' }
}

/** Two decimals at most, as hundredths: '20', '20,5', '20.50 €' → 2000, 2050, 2050. */
function readHundredths(text: string, sign: RegExp): number | null {
  const match = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s\u00a0\u202f]/g, '').replace(sign, ''))
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null
}

/** An amount in euros, as cents. */
export function readAmount(text: string): Value<number> {
  const cents = readHundredths(text, /€$/)
  return cents === null ? { code: 'not-an-amount' } : { value: cents }
}

/** A percentage, as ten-thousandths: '25 %' → 2 500. */
export function readPercentage(text: string): Value<number> {
  const hundredths = readHundredths(text, /%$/)
  return hundredths === null || hundredths > 10_000 ? { code: 'not-a-percentage' } : { value: hundredths }
}

/** 2 050 → '20,50'; 2 000 → '20'. */
export const writeHundredths = (value: number): string =>
  value % 100 === 0 ? String(value / 100) : `${Math.trunc(value / 100)},${String(value % 100).padStart(2, '0')}`

/** An id made from a name: 'Habitantes et habitants' → 'habitantes-et-habitants'. */
export const idFrom = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
