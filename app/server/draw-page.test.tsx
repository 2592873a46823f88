import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LanguageProvider, useLocale } from '~/platform/i18n/react'
import { Island } from '~/ui/island'
import { Kept } from '~/ui/kept'
import { drawPage } from './draw-page.server'

const secret = 'a1b2c3'
let drawings = 0
function Greeting({ name }: { name: string }) {
  drawings += 1
  return (
    <p>
      {useLocale()}: {name}
    </p>
  )
}
const Locale = () => <i>{useLocale()}</i>

const page = (locale: 'fr' | 'en', name: string) => (
  <LanguageProvider locale={locale} inAddress={false}>
    <div>
      <Kept of={Greeting} props={{ name }} />
      <Locale />
    </div>
  </LanguageProvider>
)
const drawn = (element: React.ReactElement): string => drawPage(element, secret).pieces.map(String).join('')

describe('a kept part', () => {
  it('stands in the page as if it were drawn with it, and leaves the rest of the page as it is', () => {
    for (const locale of ['fr', 'en'] as const)
      expect(drawn(page(locale, 'Ada & <b>'))).toBe(renderToString(page(locale, 'Ada & <b>')))
  })

  it('is drawn once for the same properties in the same language', () => {
    drawings = 0
    for (let i = 0; i < 3; i += 1) drawn(page('fr', 'Grace'))
    expect(drawings).toBe(1)
    drawn(page('en', 'Grace'))
    drawn(page('fr', 'Hedy'))
    expect(drawings).toBe(3)
  })

  it('takes no text of the page for its mark', () => {
    const text = '[kept other 0]'
    expect(drawn(page('fr', text))).toContain(text)
    expect(drawn(<p>{text}</p>)).toBe(`<p>${text}</p>`)
  })

  it('is drawn as all the rest where nothing is kept', () => {
    expect(renderToString(page('fr', 'Ada'))).toContain('<p>fr<!-- -->: <!-- -->Ada</p>')
  })
})

describe('an island’s data', () => {
  it('cannot end the element that holds it', () => {
    const { islands, pieces } = drawPage(
      <Island name="greeting" of={Greeting} props={{ name: '</script><script>alert(1)</script><!--' }} />,
      secret,
    )
    expect(islands[0]?.json).not.toContain('<')
    expect(JSON.parse(islands[0]?.json ?? '')).toMatchObject({
      props: { name: '</script><script>alert(1)</script><!--' },
    })
    expect(String(pieces[0])).toContain('data-island="greeting" data-island-data="ilot-1"')
  })
})
