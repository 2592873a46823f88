import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { locales } from '~/platform/i18n/locale'
import { LanguageProvider } from '~/platform/i18n/react'
import { Gallery } from './gallery'
import { PageShell } from './page-shell'

const page = (locale: (typeof locales)[number]) =>
  renderToStaticMarkup(
    <LanguageProvider locale={locale} inAddress>
      <PageShell
        navigation={[{ href: '/label', label: 'Label' }]}
        signInHref="/connexion"
        languageSwitch={{ href: '/en/label', lang: 'en', label: 'English' }}
        currentPath="/fr/label/charte"
        footer={[]}
      >
        <Gallery />
      </PageShell>
    </LanguageProvider>,
  )

describe.each(locales)('every piece, in %s', (locale) => {
  const html = page(locale)

  it('carries no inline style and no handler, which the security policy refuses', () => {
    expect(html).not.toMatch(/\sstyle=/)
    expect(html).not.toMatch(/\son[a-z]+=/)
  })

  it('gives each id once, and points at none that is missing', () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const named = [
      ...html.matchAll(/\s(?:aria-describedby|aria-labelledby|aria-controls|for|popovertarget)="([^"]*)"/g),
    ]
    expect(named.flatMap(([, list = '']) => list.split(' ')).filter((id) => !ids.includes(id))).toEqual([])
  })

  it('keeps the language in its links, the switch apart', () => {
    expect(html.includes('<a href="/en/label" hrefLang="en"')).toBe(true)
    expect([...html.matchAll(/href="(\/[^"]*)"/g)].filter(([, href = '']) => !/^\/(fr|en)(\/|$)/.test(href))).toEqual(
      [],
    )
  })

  it('says which part of the portal this is', () => {
    expect(html).toMatch(new RegExp(`<a href="/${locale}/label" aria-current="true">`))
  })
})
