import { linesOf, type MailBlock, type MailFrame, oneLine } from './blocks'

const width = 72

/** Breaks a line at its plain spaces, never at a no-break one; what is longer than a line (an address) stays whole. */
export function wrap(line: string, first = '', rest = first): string {
  const lines: string[] = []
  let current = first
  let empty = true
  for (const word of line.split(' ')) {
    if (!empty && current.length + 1 + word.length > width) {
      lines.push(current)
      current = rest
      empty = true
    }
    current += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, current].map((text) => text.trimEnd()).join('\n')
}

const paragraph = (text: string, first = '', rest = first): string =>
  linesOf(text)
    .map((line, index) => wrap(line, index === 0 ? first : rest, rest))
    .join('\n')

function block(frame: MailFrame, part: MailBlock): string {
  if (typeof part === 'string') return paragraph(part)
  if ('heading' in part) {
    const heading = oneLine(part.heading, width)
    return `${heading}\n${'-'.repeat(heading.length)}`
  }
  if ('list' in part) return part.list.map((item) => paragraph(item, '- ', '  ')).join('\n')
  if ('facts' in part) return part.facts.map(([name, value]) => paragraph(frame.fact(name, value), '', '  ')).join('\n')
  if ('action' in part) return `${wrap(oneLine(part.action.label, 200))}\n${frame.link(part.action.path)}`
  if ('link' in part) return `${wrap(oneLine(part.link.label, 200))}\n${part.link.href}`
  return paragraph(part.quote, '> ')
}

/** The mail as plain text, signed `-- ` as mail programs expect it. */
export function renderText(frame: MailFrame, blocks: readonly MailBlock[]): string {
  const body = blocks.map((part) => block(frame, part))
  const foot = [
    frame.signature,
    frame.home,
    '',
    wrap(frame.reason),
    `${wrap(frame.contact.label)}\n${frame.contact.href}`,
    ...(frame.unsubscribe ? [`${wrap(frame.unsubscribe.label)}\n${frame.unsubscribe.href}`] : []),
  ]
  const notice = frame.demonstration ? [wrap(frame.demonstration, '* ', '* ')] : []
  return `${[...notice, ...body, `-- \n${foot.join('\n')}`].join('\n\n')}\n`
}
