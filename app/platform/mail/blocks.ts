import type { Locale } from '../i18n/locale'

/** What a mail is made of; a text is a paragraph. */
export type MailBlock =
  | string
  | { heading: string }
  | { list: readonly string[] }
  | { facts: readonly (readonly [string, string])[] }
  | { action: { label: string; path: string } }
  | { quote: string }

/** What every mail carries around its blocks. */
export type MailFrame = {
  locale: Locale
  subject: string
  signature: string
  portal: string
  home: string
  reason: string
  contact: { label: string; href: string }
  demonstration: string | null
  link: (path: string) => string
  fact: (name: string, value: string) => string
}

// Characters that change the direction of what follows: in a name, they would make one text look like another.
const unseen = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/gu

/** One line of at most `most` characters, without control or direction characters: fit for a header. */
export function oneLine(text: string, most: number): string {
  const line = text
    .normalize('NFC')
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(unseen, '')
    .trim()
  const characters = [...line]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line
}

/** The lines of a text, each without control or direction characters. */
export const linesOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map((line) => line.replaceAll('\t', ' ').replace(unseen, '').trimEnd())
