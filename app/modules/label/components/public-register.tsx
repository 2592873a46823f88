import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { type ActiveFilter, Filters } from '~/ui/filters'
import { Anchor } from '~/ui/link'
import { SearchField } from '~/ui/search-field'
import { Select } from '~/ui/select'
import { Status } from '~/ui/status'
import {
  type RegisterFilter,
  type RegisterSort,
  kindWord,
  longestText,
  registerQuery,
  registerValidities,
  validityWord,
} from '../forms-register'
import { decisionMessages } from '../messages/decision'
import { publicMessages } from '../messages/public'
import type { Validity } from '../rules/certificate'
import { type InitiativeKind, initiativeKinds } from '../rules/kinds'
import { validityStatus } from './validity-status'

export type Departement = { code: string; name: string }

const path = '/label/registre'

/** The register's filters, kept in the address with the order of the rows. */
export function RegisterFilters({
  filter,
  departements,
  years,
}: {
  filter: RegisterFilter
  departements: readonly Departement[]
  years: readonly string[]
}) {
  const messages = useMessages(publicMessages).register
  const words = useMessages(decisionMessages)
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

export type RegisterLine = {
  id: string
  number: string
  title: string
  kind: InitiativeKind
  organisation: string
  departement: string | null
  grantedOn: string
  validUntil: string
  withPlan: boolean
  validity: Validity
  isDemonstration: boolean
}

/** A page of the register, each row leading to where it can be verified. */
export function RegisterTable({ filter, lines }: { filter: RegisterFilter; lines: readonly RegisterLine[] }) {
  const locale = useLocale()
  const all = useMessages(publicMessages)
  const messages = all.register
  const words = useMessages(decisionMessages)
  const sort = (by: RegisterSort) => {
    const isOn = filter.sort === by
    return {
      href: path + registerQuery(filter, { sort: by, ascending: isOn ? !filter.ascending : false }),
      ...(isOn ? { direction: filter.ascending ? ('ascending' as const) : ('descending' as const) } : {}),
    }
  }
  return (
    <DataTable
      caption={messages.caption}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          header: messages.number,
          rowHeader: true,
          cell: ({ number }) => <Anchor href={`/label/verifier/${number}`}>{number}</Anchor>,
        },
        {
          key: 'initiative',
          header: messages.initiative,
          cell: ({ title, kind, withPlan, isDemonstration }) => (
            <>
              {title}
              <br />
              <span className="soft">
                {[
                  words.initiativeKinds[kind],
                  withPlan ? messages.withPlan : '',
                  isDemonstration ? all.demonstrationShort : '',
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </>
          ),
        },
        {
          key: 'organisation',
          header: messages.organisation,
          cell: ({ organisation, departement }) => (
            <>
              {organisation}
              {departement ? <span className="soft"> ({departement})</span> : null}
            </>
          ),
        },
        {
          key: 'granted',
          header: messages.granted,
          cell: ({ grantedOn }) => formatDate(grantedOn, locale),
          sort: sort('accord'),
        },
        {
          key: 'until',
          header: messages.until,
          cell: ({ validUntil }) => formatDate(validUntil, locale),
          sort: sort('terme'),
        },
        {
          key: 'validity',
          header: messages.validity,
          cell: ({ validity }) => <Status kind={validityStatus[validity]}>{messages.validities[validity]}</Status>,
        },
      ]}
    />
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
      href: path + registerQuery(filter, { departement: departement.code }),
    }
  }
}
