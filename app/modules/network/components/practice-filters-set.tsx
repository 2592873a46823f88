import type { ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import type { ActiveFilter } from '~/ui/filters'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { practicesMessages } from '../messages/practices'
import { vocabularyMessages } from '../messages/vocabularies'
import { type PracticeFilter, practiceQuery } from '../rules/practice-filter'

type Counts = Readonly<Record<string, number>>
export type PracticeFiltersProps = {
  /** '/reseau/carte', '/reseau/pratiques'. */
  path: string
  filter: PracticeFilter
  counts: Readonly<Record<'theme' | 'public' | 'level' | 'completeness' | 'label', Counts>>
  methods: readonly { slug: string; title: string; count: number }[]
  departements: readonly { code: string; name: string; count: number }[]
  territory: string | null
  near:
    | { kind: 'place'; name: string | null }
    | { kind: 'choose'; places: readonly { code: string; name: string; postcode: string | null }[] }
    | { kind: 'unknown' }
    | null
  submitLabel?: string
  /** False where nothing is put in an order. */
  isSorted?: boolean
  /** Fields of the page's own. */
  children?: ReactNode
}

/** What the filters of a page are drawn from, the same on each of its pages: all of it is what JSON can say. */
export const filtersOf = (
  { filter, counts, methods, departements, territory, near }: Omit<PracticeFiltersProps, 'path' | 'children'>,
  path: string,
): PracticeFiltersProps => ({
  filter: { ...filter, page: 1 },
  counts,
  methods,
  departements,
  territory,
  near,
  path,
})

/** What the field says again of what was typed. */
export const nearTyped = ({ near }: PracticeFilter, found: PracticeFiltersProps['near']): string =>
  near === null
    ? ''
    : found?.kind === 'place' && found.name !== null
      ? found.name
      : 'words' in near
        ? near.words
        : 'point' in near
          ? `${near.point.latitude.toFixed(2)}, ${near.point.longitude.toFixed(2)}`
          : ''

/** Where the words typed mean several places, or none. */
export function NearAnswer({ path, filter, near }: Pick<PracticeFiltersProps, 'path' | 'filter' | 'near'>) {
  const messages = useMessages(practicesMessages)
  const typed = nearTyped(filter, near)
  if (near?.kind === 'unknown')
    return (
      <Notice kind="warning" live>
        <p>{messages.nearUnknown(typed)}</p>
      </Notice>
    )
  if (near?.kind !== 'choose') return null
  return (
    <div role="status">
      <p>{messages.nearChoose(typed)}</p>
      <ul className="filter-links">
        {near.places.map(({ code, name, postcode }) => (
          <li key={code}>
            <Anchor href={path + practiceQuery(filter, { near: { place: code } })}>
              {postcode === null ? name : `${name} (${postcode})`}
            </Anchor>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the practices are narrowed by, each with the address without it. */
export function useActiveFilters({ path, filter, methods, departements, territory, near }: PracticeFiltersProps) {
  const messages = useMessages(practicesMessages)
  const words = useMessages(vocabularyMessages)
  const said = messages.active
  const active: ActiveFilter[] = []
  const add = (isSet: unknown, label: string | undefined, change: Partial<PracticeFilter>) => {
    if (isSet) active.push({ label: label ?? '', removeHref: path + practiceQuery(filter, change) })
  }
  add(filter.text, said.text(filter.text), { text: '' })
  add(filter.theme, filter.theme && words.theme[filter.theme], { theme: '' })
  add(
    filter.territory,
    departements.find(({ code }) => code === filter.territory)?.name ?? territory ?? filter.territory,
    { territory: '' },
  )
  const place = near?.kind === 'place' ? (near.name ?? said.here) : nearTyped(filter, near)
  add(filter.near && near?.kind === 'place', said.near(place, String(filter.radius)), { near: null })
  add(filter.public, filter.public && words.public[filter.public], { public: '' })
  add(filter.level, filter.level && words.level[filter.level], { level: '' })
  add(filter.method, methods.find(({ slug }) => slug === filter.method)?.title ?? filter.method, { method: '' })
  add(filter.from, said.from(filter.from), { from: '' })
  add(filter.to, said.to(filter.to), { to: '' })
  add(filter.label, said.label, { label: false })
  add(filter.completeness, filter.completeness && words.completeness[filter.completeness], { completeness: '' })
  add(filter.box, said.box, { box: null })
  return active
}
