import type { LoaderFunctionArgs } from '@remix-run/node'
import { feedEntries } from '~/composition/feed.server'
import { visitorOf } from '~/composition/visitor.server'
import { xmlText } from '~/composition/xml'
import { editorialMessages } from '~/modules/editorial/messages'
import { env } from '~/platform/env.server'
import { publicHeaders } from '~/platform/http/public-page'
import { inLocale } from '~/platform/i18n/locale'

/** What is new, as Atom (RFC 4287). Each entry's id is a tag URI (RFC 4151) that never changes. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const { portalUrl } = env()
  const { feed } = editorialMessages[locale]
  const entries = await feedEntries(locale)
  const self = portalUrl.origin + inLocale('/flux.xml', locale)
  const tag = (name: string) => `tag:${portalUrl.hostname},2026:${locale}:${name}`
  // A feed without entries still has a date: the first day that it could have had one.
  const updated = entries[0]?.at ?? new Date('2026-01-01T00:00:00Z')
  const items = entries.map(({ id, title, path, at, summary }) =>
    [
      '<entry>',
      `<id>${xmlText(tag(id))}</id>`,
      `<title>${xmlText(title)}</title>`,
      `<link rel="alternate" type="text/html" href="${xmlText(portalUrl.origin + inLocale(path, locale))}"/>`,
      `<updated>${at.toISOString()}</updated>`,
      `<summary>${xmlText(summary)}</summary>`,
      '</entry>',
    ].join(''),
  )
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${xmlText(tag('flux'))}</id>`,
    `<title>${xmlText(feed.title)}</title>`,
    `<subtitle>${xmlText(feed.subtitle)}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(portalUrl.origin + inLocale('/', locale))}"/>`,
    `<updated>${updated.toISOString()}</updated>`,
    '<author><name>Coopérative Régionale de Démocratie Permanente</name></author>',
    ...items,
    '</feed>',
    '',
  ].join('\n')
  return new Response(xml, { headers: publicHeaders('application/atom+xml; charset=utf-8') })
}
