import type { Text } from '~/modules/criteria/rules/text'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { type ActiveFilter, Filters } from '~/ui/filters'
import { SearchField } from '~/ui/search-field'
import { Select } from '~/ui/select'
import {
  kindWord,
  longestText,
  type RegisterFilter,
  registerQuery,
  registerValidities,
  validityWord,
} from '../forms-register'
import { decisionMessages } from '../messages/decision'
import { publicMessages } from '../messages/public'
import { schemeMessages } from '../messages/schemes'
import { initiativeKinds } from '../rules/kinds'

export type Departement = { code: string; name: string }

const path = '/label/registre'

/** The register's filters, kept in the address with the order of the rows. */
export function RegisterFilters({
  filter,
  departements,
  commune,
  years,
  schemes,
}: {
  filter: RegisterFilter
  /** Name of the one that the map led to. */
  commune: string
  departements: readonly Departement[]
  years: readonly string[]
  /** The labels on offer now or before, to choose among where there are several. */
  schemes: readonly { key: string; name: Text }[]
}) {
  const messages = useMessages(publicMessages).register
  const words = useMessages(decisionMessages)
  const labels = useMessages(schemeMessages)
  const locale = useLocale()
  const without = (change: Partial<RegisterFilter>) => path + registerQuery(filter, change)
  const active: ActiveFilter[] = [
    ...(filter.text ? [{ label: filter.text, removeHref: without({ text: '' }) }] : []),
    ...(filter.departement
      ? [
          {
            label: departements.find(({ code }) => code === filter.departement)?.name ?? filter.departement,
            removeHref: without({ departement: '' }),
          },
        ]
      : []),
    ...(filter.scheme
      ? [
          {
            label: schemes.find(({ key }) => key === filter.scheme)?.name[locale] ?? filter.scheme,
            removeHref: without({ scheme: '' }),
          },
        ]
      : []),
    ...(filter.commune ? [{ label: commune, removeHref: without({ commune: '' }) }] : []),
    ...(filter.kind ? [{ label: words.initiativeKinds[filter.kind], removeHref: without({ kind: '' }) }] : []),
    ...(filter.validity
      ? [{ label: messages.validities[filter.validity], removeHref: without({ validity: '' }) }]
      : []),
    ...(filter.year ? [{ label: filter.year, removeHref: without({ year: '' }) }] : []),
  ]
  return (
    <Filters
      action={path}
      submitLabel={messages.filter}
      keep={{
        commune: filter.commune || undefined,
        tri: filter.sort === 'accord' ? undefined : filter.sort,
        ordre: filter.ascending ? 'croissant' : undefined,
      }}
      active={active}
    >
      <SearchField name="q" label={messages.text} defaultValue={filter.text} button={null} maxLength={longestText} />
      <Select
        name="departement"
        label={messages.departement}
        placeholder={messages.everywhere}
        defaultValue={filter.departement}
        options={departements.map(({ code, name }) => ({ value: code, label: name }))}
      />
      {schemes.length > 1 ? (
        <Select
          name="label"
          label={labels.label}
          placeholder={labels.every}
          defaultValue={filter.scheme}
          options={schemes.map(({ key, name }) => ({ value: key, label: name[locale] }))}
        />
      ) : null}
      <Select
        name="nature"
        label={messages.kind}
        placeholder={messages.everyKind}
        defaultValue={filter.kind && kindWord(filter.kind)}
        options={initiativeKinds.map((kind) => ({ value: kindWord(kind), label: words.initiativeKinds[kind] }))}
      />
      <Select
        name="etat"
        label={messages.validity}
        placeholder={messages.everyValidity}
        defaultValue={filter.validity && validityWord(filter.validity)}
        options={registerValidities.map((validity) => ({
          value: validityWord(validity),
          label: messages.validities[validity],
        }))}
      />
      <Select
        name="annee"
        label={messages.year}
        placeholder={messages.everyYear}
        defaultValue={filter.year}
        options={[...new Set([...years, ...(filter.year ? [filter.year] : [])])].map((year) => ({
          value: year,
          label: year,
        }))}
      />
    </Filters>
  )
}

/** How many labels each département has, as the map shades it and its table says it. */
export function useDepartementShades(counts: Readonly<Record<string, number>>, filter: RegisterFilter) {
  const locale = useLocale()
  const messages = useMessages(publicMessages).register
  const most = Math.max(1, ...Object.values(counts))
  return (departement: Departement) => {
    const count = counts[departement.code] ?? 0
    return {
      share: count / most,
      said: messages.labels(count, formatNumber(count, locale)),
      href: path + registerQuery(filter, { departement: departement.code, commune: '' }),
    }
  }
}
