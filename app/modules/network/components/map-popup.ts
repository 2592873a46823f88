import { entryPath } from '../rules/found-entry'
import type { SentMark } from '../rules/sent-map'
import { markHref } from './map-links'

export type PopupWords = { all: (count: number) => string; when: (date: string | null) => string }
export type PopupOptions = { query: string; href: (path: string) => string; isEmbedded: boolean; words: PopupWords }

/** What opens above a mark: the practices of this place, by their titles. Built of nodes: no text is read as markup. */
export function markPopup(mark: SentMark, { query, href, isEmbedded, words }: PopupOptions): HTMLElement {
  const content = document.createElement('div')
  const link = (path: string, text: string) => {
    const anchor = document.createElement('a')
    anchor.href = href(path)
    anchor.textContent = text
    if (isEmbedded) anchor.target = '_blank'
    return anchor
  }
  const line = (text: string, className: string) => {
    const paragraph = document.createElement('p')
    paragraph.className = className
    paragraph.textContent = text
    return paragraph
  }
  const practices = 'practices' in mark ? mark.practices : []
  for (const { slug, title, date } of practices) {
    content.append(link(entryPath('practice', slug), title))
    content.append(line([mark.place, words.when(date)].filter(Boolean).join(' · '), 'soft'))
  }
  if (mark.count > practices.length) content.append(link(markHref(mark, '/reseau/carte', query), words.all(mark.count)))
  return content
}
