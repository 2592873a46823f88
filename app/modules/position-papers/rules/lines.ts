/**
 * How many lines a text takes at so many characters a line: words are never cut, unless one alone is longer than a line;
 * an empty line between two paragraphs counts for one; those at the beginning and the end do not.
 */
export function linesOf(text: string, perLine: number): number {
  const trimmed = text.trim()
  if (trimmed === '') return 0
  return trimmed.split('\n').reduce((sum, paragraph) => sum + linesOfParagraph(paragraph.trim(), perLine), 0)
}

function linesOfParagraph(paragraph: string, perLine: number): number {
  let lines = 1
  let used = 0
  for (const word of paragraph.split(/[ \t]+/)) {
    const length = [...word].length
    if (used > 0 && used + 1 + length <= perLine) {
      used += 1 + length
      continue
    }
    if (used > 0) lines += 1
    // A word without a space goes on over as many lines as it takes.
    lines += Math.max(0, Math.ceil(length / perLine) - 1)
    used = length > perLine ? length % perLine || perLine : length
  }
  return lines
}
