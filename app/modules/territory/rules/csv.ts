/** A record of a CSV file and the line where it begins. */
export type CsvRecord = { line: number; cells: readonly string[] }

/** The separator that the first line uses most, outside quotes: ';' (the French habit), ',' or a tabulation. */
export const separatorOf = (text: string): string => {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split(/\r|\n/, 1)
  const count = (separator: string) => first.split(separator).length
  return [';', ',', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}

/**
 * Reads CSV as RFC 4180 says it, with the separator that the file uses, any line end, a byte order mark or none; blank
 * lines are left out. A quote that never closes gives `openQuote`, its line.
 */
export function parseCsv(source: string): { records: readonly CsvRecord[]; openQuote?: number } {
  const text = source.replace(/^\uFEFF/, '')
  const separator = separatorOf(text)
  const records: CsvRecord[] = []
  let cells: string[] = []
  let cell = ''
  let line = 1
  let startsAt = 1
  let quoteAt: number | undefined
  const endRecord = () => {
    cells.push(cell.trim())
    if (cells.some((value) => value !== '')) records.push({ line: startsAt, cells })
    cells = []
    cell = ''
  }
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i)
    const endsLine = character === '\n' || (character === '\r' && text.charAt(i + 1) !== '\n')
    if (endsLine) line++
    if (quoteAt !== undefined) {
      if (character !== '"') cell += character
      else if (text.charAt(i + 1) === '"') cell += text.charAt(++i)
      else quoteAt = undefined
    } else if (character === '"' && cell.trim() === '') {
      cell = ''
      quoteAt = line
    } else if (character === separator) {
      cells.push(cell.trim())
      cell = ''
    } else if (endsLine) {
      endRecord()
      startsAt = line
    } else if (character !== '\r') cell += character
  }
  endRecord()
  return quoteAt === undefined ? { records } : { records, openQuote: quoteAt }
}
