/**
 * A cell of a CSV file (RFC 4180), between commas or semicolons. What a spreadsheet would run as a formula is preceded by
 * an apostrophe (OWASP, CSV injection): the signs at the start, blanks aside, and tabulations or returns.
 */
export function csvCell(text: string): string {
  const safe = /^[\s\u0000\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(text) ? `'${text}` : text
  return /[";,\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
