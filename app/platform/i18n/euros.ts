import type { Locale } from './locale'

/** An amount in cents as people read it: (123456, 'fr') → '1 234,56 €'; cents are left out where there are none. */
export function formatEuros(cents: number, locale: Locale): string {
  const whole = cents % 100 === 0
  return new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  }).format(cents / 100)
}
