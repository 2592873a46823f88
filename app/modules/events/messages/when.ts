import { formatClock, formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import type { CivilDate } from '~/platform/pure/civil-date'
import { parisWall } from '~/platform/pure/paris-time'

type When = { startsOn: CivilDate; endsOn: CivilDate; startsAt: Date | null; endsAt: Date | null }

const weekdays: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  fr: new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', weekday: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long' }),
}
const months: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  fr: new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', month: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long' }),
}

/** 'samedi 12 décembre 2026'. */
export const dayInWords = (day: CivilDate, locale: Locale): string =>
  `${weekdays[locale].format(new Date(`${day}T12:00:00Z`))} ${formatDate(day, locale)}`

/** '18 h 30', '18 h'; '18:30' in English. The clock of Paris. */
const hourInWords = (instant: Date, locale: Locale): string => formatClock(parisWall(instant).time, locale)

/** When an event is, in words: 'samedi 12 décembre 2026, de 18 h 30 à 21 h'. Without hours where they are not known. */
export function whenInWords({ startsOn, endsOn, startsAt, endsAt }: When, locale: Locale): string {
  const first = dayInWords(startsOn, locale)
  const [from, to] = [startsAt && hourInWords(startsAt, locale), endsAt && hourInWords(endsAt, locale)]
  if (locale === 'fr') {
    if (startsOn !== endsOn)
      return `du ${first}${from ? `, ${from},` : ''} au ${dayInWords(endsOn, locale)}${to ? `, ${to}` : ''}`
    return `${first}${from && to ? `, de ${from} à ${to}` : from ? `, à ${from}` : ''}`
  }
  if (startsOn !== endsOn)
    return `from ${first}${from ? `, ${from},` : ''} to ${dayInWords(endsOn, locale)}${to ? `, ${to}` : ''}`
  return `${first}${from && to ? `, ${from} to ${to}` : from ? `, at ${from}` : ''}`
}

/** 'décembre 2026', for '2026-12'. */
export const monthInWords = (month: string, locale: Locale): string =>
  `${months[locale].format(new Date(`${month}-15T12:00:00Z`))} ${month.slice(0, 4)}`

/** 'mars', or 'de mars à juin'. */
export function monthsInWords(first: number, last: number, locale: Locale): string {
  const name = (number: number) => months[locale].format(new Date(Date.UTC(2026, number - 1, 15)))
  if (first === last) return name(first)
  // 'd’avril', 'd’août', 'd’octobre'.
  if (locale === 'fr') return `${/^[ao]/.test(name(first)) ? 'd’' : 'de '}${name(first)} à ${name(last)}`
  return `${name(first)} to ${name(last)}`
}

/** The names of the days, Monday first. */
export const weekdayNames = (locale: Locale): string[] =>
  Array.from({ length: 7 }, (_, index) => weekdays[locale].format(new Date(Date.UTC(2026, 0, 5 + index))))

/** The twelve months, by name. */
export const monthNames = (locale: Locale): string[] =>
  Array.from({ length: 12 }, (_, index) => months[locale].format(new Date(Date.UTC(2026, index, 15))))
