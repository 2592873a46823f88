import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { CivilDate } from '~/platform/pure/civil-date'
import { DataTable } from '~/ui/data-table'
import { Filters } from '~/ui/filters'
import { SearchField } from '~/ui/search-field'
import { Select } from '~/ui/select'
import { membershipPages } from '../messages/membership-pages'

export type NamedCategory = { id: string; name: { fr: string; en: string } }
type Row = {
  id: string
  name: string
  category: string | null
  since: CivilDate | null
  presentation: string
  website: string
}

export function DirectoryFilters({
  words,
  category,
  categories,
}: {
  words: string
  category: string
  categories: readonly NamedCategory[]
}) {
  const locale = useLocale()
  const { directory } = useMessages(membershipPages)
  return (
    <Filters action="/societaires" label={directory.title}>
      <SearchField name="q" label={directory.search} defaultValue={words} button={null} maxLength={100} />
      <Select
        name="categorie"
        label={directory.category}
        placeholder={directory.everyCategory}
        defaultValue={category}
        options={categories.map(({ id, name }) => ({ value: id, label: name[locale] }))}
      />
    </Filters>
  )
}

/** What each member chose to show; a cell stays empty where they chose not to. */
export function DirectoryTable({ rows, categories }: { rows: readonly Row[]; categories: readonly NamedCategory[] }) {
  const locale = useLocale()
  const { directory } = useMessages(membershipPages)
  const nameOf = (id: string | null) =>
    id === null ? '' : (categories.find((one) => one.id === id)?.name[locale] ?? '')
  return (
    <DataTable
      caption={directory.caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: directory.name,
          rowHeader: true,
          cell: ({ name, website }) =>
            website === '' ? (
              name
            ) : (
              <a href={website} rel="external nofollow noreferrer">
                {name}
              </a>
            ),
        },
        { key: 'category', header: directory.category, cell: ({ category }) => nameOf(category) },
        {
          key: 'since',
          header: directory.since,
          cell: ({ since }) => (since === null ? '' : formatDate(since, locale)),
        },
        { key: 'presentation', header: directory.presentation, cell: ({ presentation }) => presentation },
      ]}
    />
  )
}
