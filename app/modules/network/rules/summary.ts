import { plainText, readMarkdown } from '~/modules/editorial/rules/markdown'

/** The beginning of a Markdown text as plain words, cut between two of them, at a sentence's end where one is near. */
export function summaryOf(markdown: string, most = 180): string {
  const text = plainText(readMarkdown(markdown)).trim()
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('… '))
  if (sentence > most / 2) return cut.slice(0, sentence + 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > 0 ? space : most)}…`
}
