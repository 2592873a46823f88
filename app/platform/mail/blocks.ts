import type { Locale } from '../i18n/locale'
import { withoutUnseen } from '../pure/unseen'

/** What a mail is made of; a text is a paragraph. */
export type MailBlock =
  | string
  | { heading: string }
  | { list: readonly string[] }
  | { facts: readonly (readonly [string, string])[] }
  | { action: { label: string; path: string } }
  | { quote: string }
  /** A plain link, on a line of its own; `href` is whole. */
  | { link: { label: string; href: string } }

/** What every mail carries around its blocks. */
export type MailFrame = {
  locale: Locale
  subject: string
  signature: string
  portal: string
  home: string
  reason: string
  contact: { label: string; href: string }
  unsubscribe: { label: string; href: string } | null
  demonstration: string | null
  link: (path: string) => string
  fact: (name: string, value: string) => string
}

/** One line of at most `most` characters, without control or direction characters: fit for a header. */
export function oneLine(text: string, most: number): string {
  const line = withoutUnseen(text.normalize('NFC').replace(/[\r\n\t\u2028\u2029]+/g, ' ')).trim()
  const characters = [...line]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line
}

/** The lines of a text, each without control or direction characters. */
export const linesOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map((line) => withoutUnseen(line.replaceAll('\t', ' ')).trimEnd())
