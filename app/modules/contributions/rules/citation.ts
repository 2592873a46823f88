/** A contribution is cited by its number in the debate: [#12]; several at once: [#3, #14]. */
const citation = /\[#(\d{1,7}(?:\s*[,;]\s*#?\d{1,7})*)\]/g

const numbersIn = (list: string): number[] => (list.match(/\d+/g) ?? []).map(Number).filter((number) => number > 0)

/** The contributions that a text cites, each once, from the first number to the last. */
export function citedNumbers(text: string): number[] {
  const found = new Set<number>()
  for (const [, list = ''] of text.matchAll(citation)) for (const number of numbersIn(list)) found.add(number)
  return [...found].sort((a, b) => a - b)
}

/** A piece of a text: words, or a contribution cited there. */
export type CitationPart = { text: string } | { number: number }

/** The text cut where it cites, for a page without Markdown; joined again, it says the same. */
export function citationParts(text: string): CitationPart[] {
  const parts: CitationPart[] = []
  let at = 0
  for (const { 0: whole, 1: list = '', index } of text.matchAll(citation)) {
    if (index > at) parts.push({ text: text.slice(at, index) })
    parts.push(...numbersIn(list).map((number) => ({ number })))
    at = index + whole.length
  }
  if (at < text.length) parts.push({ text: text.slice(at) })
  return parts
}

/**
 * Markdown in which each citation leads to what it cites: [#12] → [n° 12](/debats/…/12). `hrefOf` gives null for what does
 * not exist: it stays as words, without a link.
 */
export const withCitationLinks = (text: string, hrefOf: (number: number) => string | null): string =>
  text.replace(citation, (_whole, list: string) => {
    const links = numbersIn(list).map((number) => {
      const [href, label] = [hrefOf(number), `n°\u00a0${number}`]
      return href === null ? label : `[${label}](${href})`
    })
    return `(${links.join(', ')})`
  })

const isHeading = (block: string): boolean => /^#{1,6}\s/.test(block) || /^(-{3,}|\*{3,}|_{3,})$/.test(block)

/** The paragraphs (headings aside) that cite nothing, by their first words: a synthesis says where each idea comes from. */
export const paragraphsWithoutCitation = (text: string): string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !isHeading(block) && citedNumbers(block).length === 0)
    .map((block) => (block.length > 60 ? `${block.slice(0, 60)}…` : block))
