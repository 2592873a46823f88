import { useMessages } from '~/platform/i18n/react'
import { FilterLinks } from '~/ui/filter-links'
import { type ActiveFilter, Filters } from '~/ui/filters'
import { Anchor } from '~/ui/link'
import { Select } from '~/ui/select'
import { TextField } from '~/ui/text-field'
import { type ContributionFilter, contributionQuery, originWord, sortWord } from '../contribution-filter'
import { contributionMessages } from '../messages/contributions'
import { origins, sorts } from '../rules/contribution'
import { contributionsPath } from '../rules/paths'
import type { Theme } from '../rules/stage-settings'

type Props = {
  debate: { slug: string; themes: readonly Theme[] }
  filter: ContributionFilter
  /** Names of the six départements, by number. */
  departements: readonly { number: string; name: string }[]
  /** Of the commune that narrows the list. */
  commune: string | null
}

/** Words, theme, place and origin, kept in the address; the order beneath, as links. */
export function ContributionFilters({ debate, filter, departements, commune }: Props) {
  const { list, origins: said } = useMessages(contributionMessages)
  const path = contributionsPath(debate)
  const without = (change: Partial<ContributionFilter>) => path + contributionQuery(filter, change)
  const theme = debate.themes.find(({ key }) => key === filter.theme)
  const departement = departements.find(({ number }) => number === filter.departement)
  const active: ActiveFilter[] = [
    ...(filter.words ? [{ label: filter.words, removeHref: without({ words: '' }) }] : []),
    ...(theme ? [{ label: theme.title, removeHref: without({ theme: '' }) }] : []),
    ...(departement ? [{ label: departement.name, removeHref: without({ departement: '' }) }] : []),
    ...(commune ? [{ label: commune, removeHref: without({ commune: '' }) }] : []),
    ...(filter.origin ? [{ label: said[filter.origin], removeHref: without({ origin: '' }) }] : []),
  ]
  return (
    <>
      <Filters
        action={path}
        active={active}
        keep={{
          tri: filter.sort === 'recent' ? undefined : sortWord(filter.sort),
          commune: filter.commune || undefined,
        }}
      >
        <TextField name="mots" type="search" label={list.words} defaultValue={filter.words} maxLength={200} />
        {debate.themes.length > 0 ? (
          <Select
            name="theme"
            label={list.theme}
            placeholder={list.everyTheme}
            defaultValue={filter.theme}
            options={debate.themes.map(({ key, title }) => ({ value: key, label: title }))}
          />
        ) : null}
        <Select
          name="departement"
          label={list.departement}
          placeholder={list.everyDepartement}
          defaultValue={filter.departement}
          options={departements.map(({ number, name }) => ({ value: number, label: name }))}
        />
        <Select
          name="origine"
          label={list.origin}
          placeholder={list.everyOrigin}
          defaultValue={filter.origin && originWord(filter.origin)}
          options={origins.map((origin) => ({ value: originWord(origin), label: said[origin] }))}
        />
      </Filters>
      <FilterLinks
        label={list.sort}
        links={sorts.map((sort) => ({
          href: without({ sort }),
          label: list.sorts[sort],
          isCurrent: sort === filter.sort,
        }))}
      />
    </>
  )
}

/** The next ones, and the way back to the beginning. */
export function ContributionPager({
  path,
  filter,
  next,
}: {
  path: string
  filter: ContributionFilter
  next: ContributionFilter['after']
}) {
  const { list } = useMessages(contributionMessages)
  if (!next && !filter.after) return null
  return (
    <nav className="pagination" aria-label={list.next}>
      {filter.after ? <Anchor href={path + contributionQuery(filter)}>{list.start}</Anchor> : null}
      {next ? (
        <Anchor className="pagination-step" rel="next" href={path + contributionQuery(filter, { after: next })}>
          {list.next}
        </Anchor>
      ) : null}
    </nav>
  )
}
