const encoder = new TextEncoder()

// What no calendar program reads as text; the line feed becomes \n below.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** A text value (RFC 5545, 3.3.11). */
export const textValue = (value: string): string =>
  value
    .replace(unwritable, '')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')

/** A parameter's value, between quotation marks, with the signs that may not stand there written as RFC 6868 says. */
export const parameterValue = (value: string): string =>
  `"${value
    .replace(unwritable, '')
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replace(/\r\n|\r|\n/g, '^n')}"`

/** A content line, folded at 75 octets without cutting a character (RFC 5545, 3.1). */
export function foldLine(line: string): string {
  const lines: string[] = []
  let current = ''
  let size = 0
  for (const character of line) {
    const octets = encoder.encode(character).length
    if (size + octets > 75) {
      lines.push(current)
      current = ' '
      size = 1
    }
    current += character
    size += octets
  }
  return [...lines, current].join('\r\n')
}
