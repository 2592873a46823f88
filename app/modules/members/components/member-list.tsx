import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { CivilDate } from '~/platform/pure/civil-date'
import { DataTable } from '~/ui/data-table'
import { Filters } from '~/ui/filters'
import { Anchor } from '~/ui/link'
import { SearchField } from '~/ui/search-field'
import { Select } from '~/ui/select'
import { type MemberFilter, memberListSearch, type MemberSort } from '../forms-member-list'
import { membershipOffice } from '../messages/membership-office'
import { membershipWords } from '../messages/membership-words'
import { type MembershipState, membershipStates } from '../rules/membership-states'
import type { NamedCategory } from './directory'
import { MembershipStatus } from './membership-facts'

const path = '/equipe/societaires'

export function MemberFilters({ filter, categories }: { filter: MemberFilter; categories: readonly NamedCategory[] }) {
  const locale = useLocale()
  const { list } = useMessages(membershipOffice)
  const words = useMessages(membershipWords)
  return (
    <Filters
      action={path}
      label={list.title}
      keep={{
        tri: filter.sort === 'date' ? undefined : filter.sort,
        ordre:
          filter.ascending === (filter.sort !== 'date') ? undefined : filter.ascending ? 'croissant' : 'decroissant',
      }}
    >
      <SearchField name="q" label={list.search} defaultValue={filter.words} button={null} maxLength={100} />
      <Select
        name="etat"
        label={list.state}
        placeholder={list.everyState}
        defaultValue={filter.state ?? ''}
        options={membershipStates.map((state) => ({ value: state, label: words.states[state] }))}
      />
      <Select
        name="categorie"
        label={list.category}
        placeholder={list.everyCategory}
        defaultValue={filter.category}
        options={categories.map(({ id, name }) => ({ value: id, label: name[locale] }))}
      />
    </Filters>
  )
}

type Row = {
  id: string
  number: number | null
  name: string
  category: string
  state: MembershipState
  appliedOn: CivilDate
}

/** The list, sorted by a click on its heads. */
export function MemberTable({
  rows,
  filter,
  total,
  categories,
}: {
  rows: readonly Row[]
  filter: MemberFilter
  total: number
  categories: readonly NamedCategory[]
}) {
  const locale = useLocale()
  const { list } = useMessages(membershipOffice)
  const sort = (by: MemberSort) => {
    const query = memberListSearch(filter, {
      sort: by,
      ascending: filter.sort === by ? !filter.ascending : by !== 'date',
    })
    const direction = filter.ascending ? ('ascending' as const) : ('descending' as const)
    return { href: query === '' ? path : `${path}?${query}`, ...(filter.sort === by ? { direction } : {}) }
  }
  return (
    <DataTable
      caption={list.caption(formatNumber(total, locale), total > 1)}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'number', header: list.number, numeric: true, sort: sort('numero'), cell: ({ number }) => number ?? '' },
        {
          key: 'name',
          header: list.name,
          rowHeader: true,
          sort: sort('nom'),
          cell: ({ id, name }) => <Anchor href={`${path}/${id}`}>{name}</Anchor>,
        },
        {
          key: 'category',
          header: list.category,
          cell: ({ category }) => categories.find(({ id }) => id === category)?.name[locale] ?? category,
        },
        { key: 'state', header: list.state, cell: ({ state }) => <MembershipStatus state={state} /> },
        {
          key: 'date',
          header: list.appliedOn,
          sort: sort('date'),
          cell: ({ appliedOn }) => formatDate(appliedOn, locale),
        },
      ]}
    />
  )
}
