import { isCivilDate } from '~/platform/pure/civil-date'
import { fold } from '~/platform/pure/fold'

/** A civil date as closely as it is known: '2017', '2017-03' or '2017-03-08'. */
export type LooseDate = string

const months = [
  ['janvier', 'january'],
  ['fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
] as const

/** The month that a word names, whole or shortened to three letters at least ('janv', 'sept'); 'jui' names two. */
function monthOf(word: string): number | null {
  if (word.length < 3) return null
  const found = months.flatMap((names, index) => (names.some((name) => name.startsWith(word)) ? [index + 1] : []))
  const [first] = found
  return found.length === 1 && first !== undefined ? first : null
}

const earliest = 1900
const latest = 2100

function dateOf(year: number, month?: number, day?: number): LooseDate | null {
  if (year < earliest || year > latest) return null
  if (month === undefined) return String(year)
  if (month < 1 || month > 12) return null
  const text = `${year}-${String(month).padStart(2, '0')}`
  if (day === undefined) return text
  const whole = `${text}-${String(day).padStart(2, '0')}`
  return isCivilDate(whole) ? whole : null
}

/**
 * Reads a date as people write it, as closely as they know it: '2017', 'mars 2017', '03/2017', '8 mars 2017',
 * '08/03/2017' (the day first), '2017-03-08', 'March 2017'. Null for what names no date between 1900 and 2100.
 */
export function readLooseDate(text: string): LooseDate | null {
  const words = fold(text).split(' ').filter(Boolean)
  const number = (word: string | undefined): number => (word && /^\d{1,4}$/.test(word) ? Number(word) : NaN)
  const isYear = (word: string | undefined): boolean => word !== undefined && /^\d{4}$/.test(word)
  const monthIn = (word: string | undefined): number =>
    word === undefined ? NaN : /^\d{1,2}$/.test(word) ? Number(word) : (monthOf(word) ?? NaN)
  const dayIn = (word: string | undefined): number => number(word?.replace(/^(\d{1,2})(er|st|nd|rd|th)$/, '$1'))
  const checked = (...parts: number[]): LooseDate | null => {
    if (parts.some(Number.isNaN)) return null
    const [year = NaN, month, day] = parts
    return dateOf(year, month, day)
  }
  const [first, second, third] = words
  if (words.length === 1) return isYear(first) ? checked(number(first)) : null
  if (words.length === 2)
    return isYear(first)
      ? checked(number(first), monthIn(second))
      : isYear(second)
        ? checked(number(second), monthIn(first))
        : null
  if (words.length !== 3) return null
  if (isYear(first)) return checked(number(first), monthIn(second), dayIn(third))
  if (!isYear(third)) return null
  // 'March 8 2017', where the month is a word.
  return monthOf(first ?? '') === null
    ? checked(number(third), monthIn(second), dayIn(first))
    : checked(number(third), monthIn(first), dayIn(second))
}

/** True where `end` cannot come after `start`: '2017' and '2017-03' may hold each other. */
export const endsBefore = (start: LooseDate, end: LooseDate): boolean => {
  const shared = Math.min(start.length, end.length)
  return end.slice(0, shared) < start.slice(0, shared)
}
