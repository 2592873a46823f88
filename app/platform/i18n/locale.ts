export const locales = ['fr', 'en'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'fr'
export const isLocale = (text: unknown): text is Locale => locales.includes(text as Locale)

/** The language that the address names ('/en/label' → 'en'), if any. */
export function localeOfPath(pathname: string): Locale | undefined {
  const first = pathname.split('/', 2)[1]
  return isLocale(first) ? first : undefined
}

/** The address without its language: '/en/label' → '/label'. */
export const withoutLocale = (path: string): string => {
  const [pathname = '/', ...query] = path.split(/(?=[?#])/)
  return (localeOfPath(pathname) ? pathname.slice(3) || '/' : pathname) + query.join('')
}

/** The address in a language: ('/label', 'en') → '/en/label'. */
export const inLocale = (path: string, locale: Locale): string =>
  `/${locale}${withoutLocale(path)}`.replace(/^(\/\w\w)\/(?=$|[?#])/, '$1')

/** The first language of an Accept-Language header that the portal speaks. */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale | undefined {
  return (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=')
      return { tag: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
    .find(isLocale)
}
