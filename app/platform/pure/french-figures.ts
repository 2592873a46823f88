import { type CivilDate, isCivilDate } from './civil-date'

/**
 * An amount of euros as people and banks write it, in cents: '1 234,56', '1.234,56', '1,234.56', '-20', '+20,5 €'. The last
 * comma or point is the decimal one where one or two digits follow it. Null for anything else; never rounded.
 */
export function readCents(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f']/g, '').replace(/(€|eur|euros?)$/i, '')
  const found = /^([+\-\u2212]?)(\d[\d.,]*)$/.exec(bare)
  if (!found) return null
  const [, sign = '', figures = ''] = found
  const decimal = /^(.*)[.,](\d{1,2})$/.exec(figures)
  const [whole = figures, part = ''] = decimal ? [decimal[1], decimal[2]] : [figures, '']
  // What separates thousands stands before groups of three, or nowhere.
  if (!/^\d+$/.test(whole) && !/^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(whole)) return null
  const digits = whole.replace(/[.,]/g, '')
  if (digits.length > 12) return null
  const cents = Number(digits) * 100 + Number(part.padEnd(2, '0'))
  return sign === '-' || sign === '\u2212' ? (cents === 0 ? 0 : -cents) : cents
}

/** A day as French files write it: '31/12/2026', '31-12-26', '31.12.2026', '2026-12-31'. Null for a day that does not exist. */
export function readDay(text: string): CivilDate | null {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text.trim())
  const iso = /^(\d{4}-\d{2}-\d{2})([T ].*)?$/.exec(text.trim())?.[1]
  const day = french
    ? `${(french[3] ?? '').length === 2 ? '20' : ''}${french[3]}-${(french[2] ?? '').padStart(2, '0')}-${(french[1] ?? '').padStart(2, '0')}`
    : iso
  return day !== undefined && isCivilDate(day) ? day : null
}

/** Windows-1252 between 0x80 and 0x9f. Read here, since some versions of Node read these as Latin-1. */
const windows =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** The text of a file: UTF-8 (with its mark or without), UTF-16 with its mark, else Windows-1252, as old French software writes. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1')
      .decode(bytes)
      .replace(/[\u0080-\u009f]/g, (sign) => windows.charAt(sign.charCodeAt(0) - 0x80))
  }
}
