import { inLocale, type Locale } from '~/platform/i18n/locale'
import type { FeedEntry } from './feed-entry'
import { xmlText } from './xml'

type Feed = {
  portalUrl: URL
  locale: Locale
  /** Names the feed for good: 'flux'. */
  name: string
  /** Of the feed itself, and of the page that it stands for; without language. */
  path: string
  page: string
  title: string
  subtitle: string
}

/** Entries as Atom (RFC 4287). Each entry's id is a tag URI (RFC 4151) that never changes. */
export function atomFeed(
  entries: readonly FeedEntry[],
  { portalUrl, locale, name, path, page, title, subtitle }: Feed,
): string {
  const address = (to: string) => xmlText(portalUrl.origin + inLocale(to, locale))
  const tag = (id: string) => xmlText(`tag:${portalUrl.hostname},2026:${locale}:${id}`)
  // A feed without entries still has a date: the first day that it could have had one.
  const updated = entries[0]?.at ?? new Date('2026-01-01T00:00:00Z')
  const items = entries.map((entry) =>
    [
      '<entry>',
      `<id>${tag(entry.id)}</id>`,
      `<title>${xmlText(entry.title)}</title>`,
      `<link rel="alternate" type="text/html" href="${address(entry.path)}"/>`,
      `<updated>${entry.at.toISOString()}</updated>`,
      `<summary>${xmlText(entry.summary)}</summary>`,
      '</entry>',
    ].join(''),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${tag(name)}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<subtitle>${xmlText(subtitle)}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${address(path)}"/>`,
    `<link rel="alternate" type="text/html" href="${address(page)}"/>`,
    `<updated>${updated.toISOString()}</updated>`,
    '<author><name>Coopérative Régionale de Démocratie Permanente</name></author>',
    ...items,
    '</feed>',
    '',
  ].join('\n')
}
