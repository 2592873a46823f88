import { formatNumber, withColon } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { RegionMap, type MapContour } from '~/ui/region-map'
import { MapCredit } from '../../territory/components/data-credits'
import { placePath } from '../../territory/rules/place'
import type { PlaceKind } from '../../territory/rules/place'
import { draftingMessages } from '../messages/drafting-form'
import { levelLabels } from '../rules/facts'

export type ShownTerritory = {
  code: string
  name: string
  kind: PlaceKind
  population: number | null
  size: { width: number; height: number }
  contours: readonly MapContour[]
  shaded: readonly string[]
  imported: boolean
  point: { name: string; x: number; y: number } | null
}

/** A territory in the région: its name, its inhabitants, its place. */
export function TerritoryMap({ territory }: { territory: ShownTerritory }) {
  const locale = useLocale()
  const messages = useMessages(draftingMessages).territory
  const { code, name, kind, population, size, contours, shaded, imported, point } = territory
  return (
    <div className="territory-shown">
      <p>
        <Anchor href={placePath(code)}>{name}</Anchor>{' '}
        <span className="soft">
          {[
            levelLabels[kind][locale],
            population === null
              ? ''
              : withColon(messages.population.toLowerCase(), formatNumber(population, locale), locale),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <RegionMap
        title={messages.map}
        size={size}
        contours={contours}
        points={point ? [point] : []}
        shading={Object.fromEntries(shaded.map((one) => [one, { share: 1, said: name }]))}
        list={false}
        credit={<MapCredit imported={imported} />}
      />
    </div>
  )
}
