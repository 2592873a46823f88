/** The languages of the texts that rules carry. */
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]
/** A text in every language. */
export type Text = Readonly<Record<Language, string>>

/** Makes a text from a writer of one language. */
export const inEach = (write: (language: Language) => string): Text => ({ fr: write('fr'), en: write('en') })

/** The twelve months, by name. */
export const months: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

/**
 * '1er mars 2026', '1 March 2026'. Written here and not by Intl, whose words change from one machine to the next: a
 * report has the same bytes everywhere.
 */
export function writeDate(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const number = Number(day)
  const first = language === 'fr' && number === 1 ? '1er' : String(number)
  return `${first} ${months[language][Number(month) - 1] ?? month} ${year}`
}

/** '12 500' in French (U+202F), '12,500' in English. */
export const writeNumber = (value: number, language: Language): string =>
  String(value).replace(/\B(?=(\d{3})+(?!\d))/g, language === 'fr' ? '\u202f' : ',')

/** « quoted » in French with its narrow no-break spaces, “quoted” in English. */
export const quote = (text: string, language: Language): string =>
  language === 'fr' ? `«\u202f${text}\u202f»` : `“${text}”`

/** 'a, b et c', 'a, b and c'. */
export function writeList(items: readonly string[], language: Language, word: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? ''
  const link = language === 'fr' ? { and: 'et', or: 'ou' }[word] : word
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${link} ${last}`
}

/** French counts 0 and 1 as singular, English only 1. */
export const writeCount = (count: number, language: Language, one: string, other: string): string =>
  `${writeNumber(count, language)}\u00a0${(language === 'fr' ? Math.abs(count) < 2 : count === 1) ? one : other}`
