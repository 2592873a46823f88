import { practiceQuery, readPracticeFilter } from './practice-filter'
import { withoutLocale } from '~/platform/i18n/locale'

export const heights = { least: 300, most: 1200, usual: 600 } as const
const widths = { least: 200, most: 2000, usual: 800 } as const

/** A height in pixels that a frame may have. */
export const frameHeight = (text: string | null): number => {
  const asked = Number(text)
  return text !== null && /^\d{2,4}$/.test(text)
    ? Math.min(heights.most, Math.max(heights.least, asked))
    : heights.usual
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The code that shows a map on another site. `address` is whole ('https://portail…/reseau/carte/integree?theme=…'). */
export const frameCode = (address: string, title: string, height: number, width: string | number = '100%'): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" style="border: 0"></iframe>`

/** The framed map of a query of the map's own page: what is not understood is left out. */
export function framedQuery(params: URLSearchParams): string {
  return practiceQuery({ ...readPracticeFilter(params), page: 1, sort: '' })
}

export type OembedAsked = { query: string; path: string; height: number; width: number }

/**
 * What an oEmbed consumer asks (oembed.com, 2.2): the map's address, on this portal alone, and how much room there is.
 * Null where the address is not one of the map: it is answered 404.
 */
export function readOembed(params: URLSearchParams, origin: string): OembedAsked | null {
  let url: URL
  try {
    url = new URL(params.get('url') ?? '')
  } catch {
    return null
  }
  const path = withoutLocale(url.pathname)
  if (url.origin !== origin || !['/reseau/carte', '/reseau/carte/integree'].includes(path)) return null
  const room = (name: string, { usual, most }: { usual: number; most: number }) => {
    const asked = params.get(name)
    return asked !== null && /^\d{1,5}$/.test(asked) ? Math.min(Number(asked), usual, most) : usual
  }
  const view = ['z', 'lat', 'lng'].flatMap((name) => {
    const value = url.searchParams.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  const query = new URLSearchParams(framedQuery(url.searchParams))
  for (const [name, value] of view) query.set(name, value)
  return {
    query: query.size > 0 ? `?${query}` : '',
    path: url.pathname.replace(/\/reseau\/carte(\/integree)?$/, '/reseau/carte/integree'),
    width: room('maxwidth', widths),
    height: room('maxheight', heights),
  }
}
