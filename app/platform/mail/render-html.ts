import { linesOf, type MailBlock, type MailFrame, oneLine } from './blocks'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

// Mail programs ignore style sheets: what must hold stands on the elements themselves.
const styles = {
  body: 'margin:0;padding:24px 16px;background:#f7f5f0;color:#1d2b33;font-family:Verdana,Arial,sans-serif;font-size:16px;line-height:1.55',
  page: 'max-width:36em;margin:0 auto',
  name: 'margin:0 0 24px;padding:0 0 12px;border-bottom:3px solid #1d2b33;font-weight:bold',
  title: 'margin:0 0 20px;font-size:22px;line-height:1.25',
  heading: 'margin:28px 0 8px;font-size:18px',
  text: 'margin:0 0 16px',
  list: 'margin:0 0 16px;padding:0 0 0 22px',
  item: 'margin:0 0 6px',
  term: 'margin:0;font-weight:bold',
  value: 'margin:0 0 10px',
  action:
    'display:inline-block;padding:12px 20px;background:#0b6070;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:3px',
  quote: 'margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid #9a8f7d',
  notice: 'margin:0 0 20px;padding:10px 14px;background:#fdf0bf;color:#1d2b33',
  foot: 'margin:32px 0 0;padding:16px 0 0;border-top:1px solid #9a8f7d;color:#4a5860;font-size:14px',
  link: 'color:#0b6070',
} as const

const lines = (text: string): string => linesOf(text).map(escape).join('<br>')
const paragraph = (text: string, style: string = styles.text): string => `<p style="${style}">${lines(text)}</p>`
const anchor = (href: string, label: string): string =>
  `<a href="${escape(href)}" style="${styles.link}">${escape(label)}</a>`

function block(frame: MailFrame, part: MailBlock): string {
  if (typeof part === 'string') return paragraph(part)
  if ('heading' in part) return `<h2 style="${styles.heading}">${escape(oneLine(part.heading, 200))}</h2>`
  if ('list' in part)
    return `<ul style="${styles.list}">${part.list.map((item) => `<li style="${styles.item}">${lines(item)}</li>`).join('')}</ul>`
  if ('facts' in part)
    return `<dl style="${styles.text}">${part.facts.map(([name, value]) => `<dt style="${styles.term}">${lines(name)}</dt><dd style="${styles.value}">${lines(value)}</dd>`).join('')}</dl>`
  if ('action' in part) {
    const href = frame.link(part.action.path)
    const button = `<a href="${escape(href)}" style="${styles.action}">${escape(oneLine(part.action.label, 200))}</a>`
    return `<p style="${styles.text}">${button}</p><p style="${styles.text};font-size:14px;word-break:break-all">${anchor(href, href)}</p>`
  }
  if ('link' in part) return `<p style="${styles.text}">${anchor(part.link.href, oneLine(part.link.label, 200))}</p>`
  return `<blockquote style="${styles.quote}">${lines(part.quote)}</blockquote>`
}

/** The mail as an HTML document: no table, no picture, nothing loaded from elsewhere. */
export function renderHtml(frame: MailFrame, blocks: readonly MailBlock[]): string {
  const notice = frame.demonstration ? paragraph(frame.demonstration, styles.notice) : ''
  return [
    `<!doctype html><html lang="${frame.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<title>${escape(frame.subject)}</title></head><body style="${styles.body}"><div role="article" lang="${frame.locale}" style="${styles.page}">`,
    `<p style="${styles.name}">Démocratie permanente</p>${notice}<h1 style="${styles.title}">${escape(frame.subject)}</h1>`,
    ...blocks.map((part) => block(frame, part)),
    `<div style="${styles.foot}"><p style="margin:0 0 8px">${escape(frame.signature)}<br>${anchor(frame.home, frame.portal)}</p>`,
    `<p style="margin:0 0 8px">${escape(frame.reason)}</p><p style="margin:0">${anchor(frame.contact.href, frame.contact.label)}</p>`,
    frame.unsubscribe
      ? `<p style="margin:8px 0 0">${anchor(frame.unsubscribe.href, frame.unsubscribe.label)}</p></div>`
      : '</div>',
    '</div></body></html>',
  ].join('\n')
}
