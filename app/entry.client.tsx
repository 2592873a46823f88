import { flushSync } from 'react-dom'
import { hydrateRoot } from 'react-dom/client'
import { islands } from '~/composition/islands'
import { LanguageProvider } from '~/platform/i18n/react'
import { CsrfProvider } from '~/ui/act-form'
import { InsideIsland, type IslandData } from '~/ui/island'
import { typedEarly } from '~/ui/typed-early'

/** Brings one island to life with the data that the server drew it with. */
async function wake(place: HTMLElement): Promise<void> {
  const data = document.getElementById(place.dataset['islandData'] ?? '')
  // Written by the server in this very page.
  const { props, language, csrf } = JSON.parse(data?.textContent ?? '{}') as IslandData
  const element = await islands[place.dataset['island'] ?? '']?.(props)
  if (!element) return
  const typeAgain = typedEarly(place)
  // At once: nothing can be typed in between.
  flushSync(() =>
    hydrateRoot(
      place,
      <LanguageProvider {...language}>
        <CsrfProvider token={csrf}>
          <InsideIsland value={true}>{element}</InsideIsland>
        </CsrfProvider>
      </LanguageProvider>,
    ),
  )
  typeAgain()
}

for (const place of document.querySelectorAll<HTMLElement>('[data-island]')) void wake(place)
