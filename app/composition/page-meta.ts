import type { MetaDescriptor } from '@remix-run/node'
import { defaultLocale, inLocale, isLocale, type Locale, locales, withoutLocale } from '~/platform/i18n/locale'

export type PageMeta = {
  /** Of the page; the site's name is added. */
  title: string
  description: string
  /** Without language: '/label'. */
  path: string
  locale: Locale
  /** The portal's own: 'https://portail.exemple.fr'. */
  origin: string
  /** False for what search engines should leave alone (results, acts). */
  indexed?: boolean
  /** 'article' for a text with a date. */
  type?: 'website' | 'article'
}

const siteName = 'Démocratie permanente'
const ogLocale: Record<Locale, string> = { fr: 'fr_FR', en: 'en_GB' }

/**
 * What browsers, search engines and messengers are told of a page: title, description, the one address of each
 * language, and the picture shown with a shared link.
 */
export function pageMeta({
  title,
  description,
  path,
  locale,
  origin,
  indexed = true,
  type = 'website',
}: PageMeta): MetaDescriptor[] {
  const address = (language: Locale) => origin + inLocale(path, language)
  return [
    { title: title === '' || title === siteName ? siteName : `${title} · ${siteName}` },
    { name: 'description', content: description },
    ...(indexed
      ? [
          { tagName: 'link', rel: 'canonical', href: address(locale) },
          ...locales.map((language) => ({
            tagName: 'link',
            rel: 'alternate',
            hrefLang: language,
            href: address(language),
          })),
          { tagName: 'link', rel: 'alternate', hrefLang: 'x-default', href: origin + path },
        ]
      : [{ name: 'robots', content: 'noindex' }]),
    { property: 'og:site_name', content: siteName },
    { property: 'og:type', content: type },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: address(locale) },
    { property: 'og:locale', content: ogLocale[locale] },
    { property: 'og:image', content: `${origin}/partage.png` },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
    { property: 'og:image:alt', content: siteName },
    { name: 'twitter:card', content: 'summary_large_image' },
  ]
}

type Match = { id: string; data?: unknown }
const textOf = (data: object, key: string): string => {
  const value: unknown = Reflect.get(data, key)
  return typeof value === 'string' ? value : ''
}

/** Language, address and origin of the page being shown, from the root's own data: `pageMeta({ ...siteOf(matches), title, description })`. */
export function siteOf(matches: readonly Match[]): Pick<PageMeta, 'locale' | 'path' | 'origin'> {
  const data = matches.find(({ id }) => id === 'root')?.data
  if (typeof data !== 'object' || data === null) return { locale: defaultLocale, path: '/', origin: '' }
  const locale = textOf(data, 'locale')
  return {
    locale: isLocale(locale) ? locale : defaultLocale,
    path: withoutLocale(textOf(data, 'path') || '/'),
    origin: textOf(data, 'portal'),
  }
}
