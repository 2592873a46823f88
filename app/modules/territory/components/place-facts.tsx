import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { type Definition, DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { territoryMessages } from '../messages'
import { type Place, type PlaceKind, placePath } from '../rules/place'

type Whole = Readonly<{ code: string; kind: PlaceKind; name: string }>
export type PlaceFactsProps = {
  place: Omit<Place, 'aliases'>
  within: readonly Whole[]
  /** Former communes that it brings together. */
  former: readonly string[]
  outside: number
}

/** What is known of a place in a few lines, with what it is part of. */
export function PlaceFacts({ place, within, former, outside }: PlaceFactsProps) {
  const messages = useMessages(territoryMessages)
  const locale = useLocale()
  const number = place.code.slice(place.code.indexOf(':') + 1)
  const items: (Definition | null)[] = [
    place.population === null ? null : { term: messages.inhabitants, value: formatNumber(place.population, locale) },
    ...within.map(({ code, kind, name }) => ({
      term: messages.kinds[kind],
      value: <Anchor href={placePath(code)}>{name}</Anchor>,
    })),
    place.postcodes.length === 0
      ? null
      : { term: messages.postcodes(place.postcodes.length), value: place.postcodes.join(', ') },
    place.kind === 'commune' || place.kind === 'departement' ? { term: messages.inseeCode, value: number } : null,
    place.siren === null ? null : { term: messages.siren, value: place.siren.replace(/(\d{3})(?=\d)/g, '$1\u202f') },
    former.length === 0 ? null : { term: messages.former, value: former.join(', ') },
  ]
  return (
    <>
      <DefinitionList items={items.filter((item) => item !== null)} />
      {outside > 0 ? <p className="soft">{messages.outside(outside)}</p> : null}
      {place.kind === 'commune' && place.approximate ? <p className="soft">{messages.approximate}</p> : null}
    </>
  )
}
