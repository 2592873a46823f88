import { spaceFrench } from '../../criteria/rules/problems'
import { type Text, writeNumber } from '../../criteria/rules/text'

/**
 * What is wrong in statutes: where ('categories.0.college', which is also the name of the editor's field), a stable code, a
 * sentence, and the article that forbids it; null where the statutes only contradict themselves.
 */
export type StatutesProblem = { path: string; code: string; sentence: Text; law: Text | null }

export type Law = Text

/** The texts that the checks cite. */
export const laws = {
  association: (article: string): Law => ({
    fr: `loi du 1er juillet 1901, art. ${article}`,
    en: `law of 1 July 1901, art. ${article}`,
  }),
  cooperation: (article: string): Law => ({
    fr: `loi nº 47-1775 du 10 septembre 1947, art. ${article}`,
    en: `law 47-1775 of 10 September 1947, art. ${article}`,
  }),
  gip: (article: string): Law => ({
    fr: `loi nº 2011-525 du 17 mai 2011, art. ${article}`,
    en: `law 2011-525 of 17 May 2011, art. ${article}`,
  }),
  commerce: (article: string): Law => ({
    fr: `code de commerce, art. ${article}`,
    en: `Commercial Code, art. ${article}`,
  }),
} as const

/** A problem; `fr` is written with plain spaces, which become those of French typography. */
export const problem = (
  path: string,
  code: string,
  fr: string,
  en: string,
  law: Law | null = null,
): StatutesProblem => ({ path, code, sentence: { fr: spaceFrench(fr), en }, law })

type Fraction = { readonly numerator: number; readonly denominator: number }

/** True where a > b, in whole numbers: no division. */
export const isMoreThan = (a: Fraction, b: Fraction): boolean =>
  a.numerator * b.denominator > b.numerator * a.denominator

/** Ten-thousandths as a percentage: 2 550 → '25,5 %' in French, '25.5%' in English. */
export const writePercent = (tenThousandths: number): Text => {
  const whole = Math.trunc(tenThousandths / 100)
  const rest = String(tenThousandths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return {
    fr: `${writeNumber(whole, 'fr')}${rest && `,${rest}`}\u00a0%`,
    en: `${writeNumber(whole, 'en')}${rest && `.${rest}`}%`,
  }
}
