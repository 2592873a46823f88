import { type CivilDate, daysBetween } from '../pure/civil-date'
import type { Locale } from './locale'

const tags: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' }
const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.PluralRules | Intl.ListFormat>()

function once<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.PluralRules | Intl.ListFormat>(
  key: string,
  make: () => T,
): T {
  const known = cache.get(key)
  if (known) return known as T
  const made = make()
  cache.set(key, made)
  return made
}

const dateFormat = (locale: Locale, name: string, options: Intl.DateTimeFormatOptions) =>
  once(`${locale}${name}`, () => new Intl.DateTimeFormat(tags[locale], { timeZone: 'Europe/Paris', ...options }))

const quarterHour = 900_000
/** Dates that were written, by quarter of an hour, within which the date on the wall does not change: lists say the same ones again. */
const written: Record<Locale, Map<number, string>> = { fr: new Map(), en: new Map() }
const mostWritten = 5_000

/** '3 mars 2026'; the first of a month is '1er mars 2026' in French. */
export function formatDate(date: CivilDate | Date, locale: Locale): string {
  const instant = typeof date === 'string' ? new Date(`${date}T12:00:00Z`) : date
  const quarter = Math.floor(instant.getTime() / quarterHour)
  const known = written[locale].get(quarter)
  if (known !== undefined) return known
  if (written[locale].size >= mostWritten) written[locale].clear()
  const said = writeDate(instant, locale)
  written[locale].set(quarter, said)
  return said
}

function writeDate(instant: Date, locale: Locale): string {
  const text = dateFormat(locale, 'date', { dateStyle: 'long' }).format(instant)
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text
}

/** A time of day, written '08:00' on a clock, in words: '8 h', '18 h 30'; as it is in English. */
export function formatClock(time: string, locale: Locale): string {
  if (locale === 'en') return time
  const [hours = '', minutes = ''] = time.split(':')
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`
}

/** '3 mars 2026 à 14 h 02' (Paris time). */
export function formatInstant(instant: Date, locale: Locale): string {
  const clock = dateFormat(locale, 'time', { hour: '2-digit', minute: '2-digit', hour12: false }).format(instant)
  const time = formatClock(clock, locale)
  return locale === 'fr' ? `${formatDate(instant, locale)} à ${time}` : `${formatDate(instant, locale)} at ${time}`
}

/** A small count is written with its figures alone, in both languages. */
export const formatNumber = (value: number, locale: Locale): string =>
  Number.isInteger(value) && value > 0 && value < 1000
    ? String(value)
    : once(`${locale}number`, () => new Intl.NumberFormat(tags[locale])).format(value)

/** Chooses the form of a noun: plural(2, 'fr', 'jour', 'jours') → 'jours'. */
export const plural = (count: number, locale: Locale, one: string, other: string): string =>
  once(`${locale}plural`, () => new Intl.PluralRules(tags[locale])).select(count) === 'one' ? one : other

/** 'Rapport : les circuits courts'; in English no space comes before. */
export const withColon = (name: string, said: string, locale: Locale): string =>
  locale === 'fr' ? `${name}\u00a0: ${said}` : `${name}: ${said}`

/** 'a, b et c'. */
export const formatList = (items: readonly string[], locale: Locale): string =>
  once(`${locale}list`, () => new Intl.ListFormat(tags[locale], { type: 'conjunction' })).format(items)

/** A size in bytes as people read it: '1,2 Mo'. */
export function formatSize(bytes: number, locale: Locale): string {
  const [value, unit] =
    bytes < 1000 ? [bytes, 'byte'] : bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  return once(
    `${locale}${unit}`,
    () =>
      new Intl.NumberFormat(tags[locale], {
        style: 'unit',
        unit: String(unit),
        // Short, English would write '599 byte'.
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumFractionDigits: 1,
      }),
  ).format(Number(value))
}

const days = { fr: ['jour', 'jours'], en: ['day', 'days'] } as const

/** A term written out: 'encore 23 jours', 'dernier jour', 'en retard de 17 jours'. */
export function formatTerm(today: CivilDate, dueOn: CivilDate, locale: Locale): string {
  const left = daysBetween(today, dueOn)
  const [one, other] = days[locale]
  const count = `${formatNumber(Math.abs(left), locale)}\u00a0${plural(Math.abs(left), locale, one, other)}`
  if (locale === 'fr') return left > 0 ? `encore ${count}` : left === 0 ? 'dernier jour' : `en retard de ${count}`
  return left > 0 ? `${count} left` : left === 0 ? 'last day' : `${count} late`
}
