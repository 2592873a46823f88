import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { type Column, DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { territoryMessages } from '../messages'
import { type PlaceKind, placePath } from '../rules/place'

/** What a table says of a place. */
export type ListedPlace = Readonly<{
  code: string
  kind: PlaceKind
  name: string
  population: number | null
  postcodes: readonly string[]
  /** Name of its département, where the table mixes several. */
  departementName?: string | null
  counts?: { communes: number; epci: number } | undefined
}>

export type PlaceTableProps = {
  caption: string
  captionHidden?: boolean
  places: readonly ListedPlace[]
  /** Columns beside the name and the inhabitants. */
  show?: readonly ('kind' | 'departement' | 'postcodes' | 'communes' | 'epci')[]
}

/** Places with what designates them and their inhabitants, each leading to its page. */
export function PlaceTable({ caption, captionHidden, places, show = [] }: PlaceTableProps) {
  const messages = useMessages(territoryMessages)
  const locale = useLocale()
  const columns: Record<
    'name' | 'kind' | 'departement' | 'postcodes' | 'communes' | 'epci' | 'population',
    Column<ListedPlace>
  > = {
    name: {
      key: 'name',
      header: messages.name,
      rowHeader: true,
      cell: ({ code, name }) => <Anchor href={placePath(code)}>{name}</Anchor>,
    },
    kind: { key: 'kind', header: messages.kind, cell: ({ kind }) => messages.kinds[kind] },
    departement: {
      key: 'departement',
      header: messages.departement,
      cell: ({ departementName }) => departementName ?? '–',
    },
    postcodes: {
      key: 'postcodes',
      header: messages.postcodes(2),
      cell: ({ postcodes }) => postcodes.join(', ') || '–',
    },
    communes: {
      key: 'communes',
      header: messages.communes,
      numeric: true,
      cell: ({ counts }) => (counts ? formatNumber(counts.communes, locale) : '–'),
    },
    epci: {
      key: 'epci',
      header: messages.epci,
      numeric: true,
      cell: ({ counts }) => (counts ? formatNumber(counts.epci, locale) : '–'),
    },
    population: {
      key: 'population',
      header: messages.inhabitants,
      numeric: true,
      cell: ({ population }) => (population === null ? '–' : formatNumber(population, locale)),
    },
  }
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      columns={[columns.name, ...show.map((name) => columns[name]), columns.population]}
      rows={places}
      rowKey={({ code }) => code}
    />
  )
}
