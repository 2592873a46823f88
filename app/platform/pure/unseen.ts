// What turns the direction of what follows: it can make a text read otherwise than it is. Scripts written from right to
// left need none of it.
const turns = '\\u202a-\\u202e\\u2066-\\u2069'
// Controls, halves of characters, noncharacters.
const broken = '\\p{Cs}\\ufffe\\uffff'

// In one line nothing may hide: neither what takes no room nor marks of direction. The joiners U+200C and U+200D stay:
// Persian, Hindi and many emoji are written with them.
const inLine = `[\\p{Cc}${broken}${turns}\\u061c\\u200b\\u200e\\u200f\\u2028\\u2029\\u2060-\\u2065\\ufeff]`
const oneInLine = new RegExp(inLine, 'u')
const allInLine = new RegExp(`${inLine}+`, 'gu')
// A text pasted from elsewhere often holds marks that are harmless there; its lines and tabulations are its own.
const oneInText = new RegExp(`[^\\P{Cc}\\t\\n]|[${broken}${turns}]`, 'u')

/** True where a line (a name, an address) holds what would not show: two different ones could look alike. */
export const hasUnseen = (line: string): boolean => oneInLine.test(line)

/** The line with what would not show taken out, or replaced. */
export const withoutUnseen = (line: string, by = ''): string => line.replace(allInLine, by)

/** True for a text of several lines that is no text, or that could read otherwise than it is. Line breaks are '\n'. */
export const isMisleading = (text: string): boolean => oneInText.test(text)
