import { formatInstant } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'

/** '14 h 02', the hour of an instant as `formatInstant` writes it. */
export const formatTime = (instant: Date, locale: Locale): string =>
  formatInstant(instant, locale)
    .split(locale === 'fr' ? ' à ' : ' at ')
    .at(-1) ?? ''
