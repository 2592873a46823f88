import { formatNumber } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { decimal, divide, type Fraction, fraction, fromJson } from '~/platform/pure/fraction'

/** A percentage from ten-thousandths of all votes ('2500/1' is 25 %): two decimals at most, marked where there are more. */
export function percentText(tenThousandths: string, locale: Locale): string {
  const { text, exact } = decimal(divide(fromJson(tenThousandths), fraction(100)), 2)
  const number = locale === 'fr' ? text.replace('.', ',') : text
  return `${exact ? '' : '≈\u00a0'}${number}${locale === 'fr' ? '\u00a0' : ''}%`
}

/** A fraction as it is written by hand: '2/3', or '5' where it is whole. */
export const fractionText = ({ n, d }: Fraction): string => (d === 1n ? String(n) : `${n}/${d}`)

/** A number of votes: whole as a rule; a fraction where a share of them is not. */
export function votesText(votes: string, locale: Locale): string {
  const { n, d } = fromJson(votes)
  return d === 1n ? formatNumber(Number(n), locale) : `${n}/${d}`
}

/** The part of a college's weight that goes to one side, as a fraction; '0' where the college weighs nothing. */
export function partText(side: string, weight: string): string {
  const of = fromJson(weight)
  return of.n === 0n ? '0' : fractionText(divide(fromJson(side), of))
}

/** The least whole number of members that make this share of them. */
export const leastOf = (share: { numerator: number; denominator: number }, entitled: number): number =>
  Math.ceil((share.numerator * entitled) / share.denominator)
