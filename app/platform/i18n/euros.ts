import type { Locale } from './locale'

const format = (tag: string, digits: 0 | 2) =>
  new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
/** Made once: a format costs a hundred times what it writes. */
const formats = {
  fr: { whole: format('fr-FR', 0), cents: format('fr-FR', 2) },
  en: { whole: format('en-GB', 0), cents: format('en-GB', 2) },
}

/** An amount in cents as people read it: (123456, 'fr') → '1 234,56 €'; cents are left out where there are none. */
export const formatEuros = (cents: number, locale: Locale): string =>
  formats[locale][cents % 100 === 0 ? 'whole' : 'cents'].format(cents / 100)
