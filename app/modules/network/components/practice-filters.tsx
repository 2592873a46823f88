import { codeInAddress } from '~/modules/territory/rules/place'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Filters } from '~/ui/filters'
import { SearchField } from '~/ui/search-field'
import { type Option, Select } from '~/ui/select'
import { NumberField, TextField } from '~/ui/text-field'
import { practicesMessages } from '../messages/practices'
import { vocabularyMessages } from '../messages/vocabularies'
import {
  completenessLevels,
  completenessWord,
  longestText,
  practiceParams,
  practiceSorts,
  radii,
  sortOf,
  sortWord,
} from '../rules/practice-filter'
import { vocabularies } from '../rules/vocabularies'
import { NearAnswer, nearTyped, type PracticeFiltersProps, useActiveFilters } from './practice-filters-set'

type Counts = Readonly<Record<string, number>>

/** What the map and the list are narrowed by: the same form, the same address. */
export function PracticeFilters(props: PracticeFiltersProps) {
  const { path, filter, counts, methods, departements, near, submitLabel, isSorted = true, children } = props
  const locale = useLocale()
  const messages = useMessages(practicesMessages)
  const words = useMessages(vocabularyMessages)
  const active = useActiveFilters(props)
  const counted = (value: string, word: string, count: number): Option => ({
    value,
    label: messages.withCount(word, formatNumber(count, locale)),
  })
  const ofWords = (codes: readonly string[], said: Readonly<Record<string, string>>, found: Counts, chosen: string) =>
    codes
      .filter((code) => found[code] || code === chosen)
      .map((code) => counted(code, said[code] ?? code, found[code] ?? 0))
  const isFurther =
    [filter.near, filter.public, filter.level, filter.method, filter.from, filter.to, filter.completeness].some(
      Boolean,
    ) || filter.label
  const usual = sortOf({ ...filter, sort: '' })
  const inDepartement = filter.territory === '' || departements.some(({ code }) => code === filter.territory)
  return (
    <>
      <Filters
        action={path}
        label={messages.filters}
        submitLabel={submitLabel ?? messages.filter}
        keep={{ cadre: practiceParams(filter).get('cadre') ?? undefined }}
        active={active}
      >
        <SearchField name="q" label={messages.text} defaultValue={filter.text} button={null} maxLength={longestText} />
        <Select
          name="theme"
          label={messages.theme}
          placeholder={messages.everyTheme}
          defaultValue={filter.theme}
          options={ofWords(vocabularies.theme, words.theme, counts.theme, filter.theme)}
        />
        <Select
          name="territoire"
          label={messages.territory}
          placeholder={messages.everywhere}
          defaultValue={filter.territory && codeInAddress(filter.territory)}
          options={[
            ...(inDepartement
              ? []
              : [{ value: codeInAddress(filter.territory), label: props.territory ?? filter.territory }]),
            ...departements.map(({ code, name, count }) => counted(codeInAddress(code), name, count)),
          ]}
        />
        {children}
        <details className="filters-more" open={isFurther}>
          <summary>{messages.more}</summary>
          <div className="filters-fields">
            <TextField
              name="pres"
              label={messages.near}
              hint={messages.nearHint}
              defaultValue={nearTyped(filter, near)}
              maxLength={longestText}
              autoComplete="off"
            />
            <Select
              name="rayon"
              label={messages.radius}
              placeholder={null}
              defaultValue={String(filter.radius)}
              options={radii.map((radius) => ({ value: String(radius), label: messages.kilometres(String(radius)) }))}
            />
            <Select
              name="public"
              label={messages.public}
              placeholder={messages.everyPublic}
              defaultValue={filter.public}
              options={ofWords(vocabularies.public, words.public, counts.public, filter.public)}
            />
            <Select
              name="niveau"
              label={messages.level}
              placeholder={messages.everyLevel}
              defaultValue={filter.level}
              options={ofWords(vocabularies.level, words.level, counts.level, filter.level)}
            />
            <Select
              name="methode"
              label={messages.method}
              placeholder={messages.everyMethod}
              defaultValue={filter.method}
              options={methods
                .filter(({ slug, count }) => count > 0 || slug === filter.method)
                .map(({ slug, title, count }) => counted(slug, title, count))}
            />
            <NumberField name="depuis" label={messages.from} defaultValue={filter.from} maxLength={4} />
            <NumberField name="jusque" label={messages.to} defaultValue={filter.to} maxLength={4} />
            <Select
              name="label"
              label={messages.label}
              placeholder={messages.anyLabel}
              defaultValue={filter.label ? 'oui' : ''}
              options={[counted('oui', messages.labelHeld, counts.label['held'] ?? 0)]}
            />
            <Select
              name="fiche"
              label={messages.completeness}
              placeholder={messages.anyCompleteness}
              defaultValue={filter.completeness && completenessWord(filter.completeness)}
              options={completenessLevels.map((level) =>
                counted(completenessWord(level), words.completeness[level], counts.completeness[level] ?? 0),
              )}
            />
            {isSorted ? (
              <Select
                name="tri"
                label={messages.sort}
                placeholder={null}
                defaultValue={filter.sort && sortWord(filter.sort)}
                options={practiceSorts
                  .filter((sort) => sortOf({ ...filter, sort }) === sort)
                  .map((sort) => ({ value: sort === usual ? '' : sortWord(sort), label: messages.sorts[sort] }))}
              />
            ) : null}
          </div>
        </details>
      </Filters>
      <NearAnswer path={path} filter={filter} near={near} />
    </>
  )
}
