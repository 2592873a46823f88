import { territoryMessages } from '~/modules/territory/messages'
import { allPlaces } from '~/modules/territory/queries.server'
import { placeKinds } from '~/modules/territory/rules/place'
import type { Locale } from '~/platform/i18n/locale'
import type { OptionGroup } from '~/ui/select'

/** The territories that a debate may be about, from the widest: all but the communes, which no regional debate is about. */
export async function territoryOptions(locale: Locale): Promise<OptionGroup[]> {
  const { kinds } = territoryMessages[locale]
  const places = await allPlaces()
  return placeKinds
    .filter((kind) => kind !== 'commune')
    .map((kind) => ({
      label: kinds[kind],
      options: places
        .filter((place) => place.kind === kind)
        .map(({ code, name }) => ({ value: code, label: name }))
        .sort((a, b) => a.label.localeCompare(b.label, 'fr')),
    }))
    .filter(({ options }) => options.length > 0)
}
