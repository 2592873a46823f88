import { months } from '~/modules/criteria/rules/text'
import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import type { LooseDate } from '../rules/loose-date'

/** '2017', 'mars 2017', '8 mars 2017'. */
export function sayLooseDate(date: LooseDate, locale: Locale): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  return day === undefined ? `${months[locale][Number(month) - 1] ?? month} ${year}` : formatDate(date, locale)
}

/** 'de mars 2017 à mai 2018', 'mars 2017', or nothing where no date is known. */
export function sayPeriod(start: LooseDate | null, end: LooseDate | null, locale: Locale): string {
  if (start === null || end === null || start === end) {
    const known = start ?? end
    return known === null ? '' : sayLooseDate(known, locale)
  }
  const [from, to] = [sayLooseDate(start, locale), sayLooseDate(end, locale)]
  if (locale === 'en') return `${from} to ${to}`
  const day = /^\d{1,2}(er)? /.test(from)
  const toDay = /^\d{1,2}(er)? /.test(to)
  const elided = /^(avril|août|octobre)/.test(from)
  return `${day ? 'du ' : elided ? 'd’' : 'de '}${from} ${toDay ? 'au ' : 'à '}${to}`
}
