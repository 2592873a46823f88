import { hydrateRoot } from 'react-dom/client'
import { islands } from '~/composition/islands'
import { LanguageProvider } from '~/platform/i18n/react'
import { CsrfProvider } from '~/ui/act-form'
import { InsideIsland, type IslandData } from '~/ui/island'

/** Brings one island to life with the data that the server drew it with. */
async function wake(place: HTMLElement): Promise<void> {
  const data = document.getElementById(place.dataset['islandData'] ?? '')
  // Written by the server in this very page.
  const { props, language, csrf } = JSON.parse(data?.textContent ?? '{}') as IslandData
  const element = await islands[place.dataset['island'] ?? '']?.(props)
  if (!element) return
  hydrateRoot(
    place,
    <LanguageProvider {...language}>
      <CsrfProvider token={csrf}>
        <InsideIsland value={true}>{element}</InsideIsland>
      </CsrfProvider>
    </LanguageProvider>,
  )
}

for (const place of document.querySelectorAll<HTMLElement>('[data-island]')) void wake(place)
