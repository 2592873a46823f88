import { useMessages } from '~/platform/i18n/react'
import { type ActiveFilter, Filters } from '~/ui/filters'
import { SearchField } from '~/ui/search-field'
import { Select } from '~/ui/select'
import { type DecisionFilter, decisionQuery, outcomeWord } from '../forms-decisions'
import { decisionMessages } from '../messages/decisions'
import { decisionOutcomes } from '../rules/decision'

const path = '/decisions'

/** The register's filters, kept in the address. */
export function DecisionFilters({
  filter,
  bodies,
  years,
}: {
  filter: DecisionFilter
  bodies: readonly { id: string; name: string }[]
  years: readonly string[]
}) {
  const { register, outcomes } = useMessages(decisionMessages)
  const without = (change: Partial<DecisionFilter>) => path + decisionQuery(filter, change)
  const active: ActiveFilter[] = [
    ...(filter.text ? [{ label: filter.text, removeHref: without({ text: '' }) }] : []),
    ...(filter.body
      ? [
          {
            label: bodies.find(({ id }) => id === filter.body)?.name ?? filter.body,
            removeHref: without({ body: '' }),
          },
        ]
      : []),
    ...(filter.year ? [{ label: filter.year, removeHref: without({ year: '' }) }] : []),
    ...(filter.outcome ? [{ label: outcomes[filter.outcome], removeHref: without({ outcome: '' }) }] : []),
  ]
  return (
    <Filters action={path} active={active}>
      <SearchField name="q" label={register.search} defaultValue={filter.text} button={null} maxLength={100} />
      <Select
        name="instance"
        label={register.body}
        placeholder={register.everyBody}
        defaultValue={filter.body}
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="annee"
        label={register.year}
        placeholder={register.everyYear}
        defaultValue={filter.year}
        options={[...new Set([...years, ...(filter.year ? [filter.year] : [])])].map((year) => ({
          value: year,
          label: year,
        }))}
      />
      <Select
        name="issue"
        label={register.outcome}
        placeholder={register.everyOutcome}
        defaultValue={filter.outcome && outcomeWord(filter.outcome)}
        options={decisionOutcomes.map((outcome) => ({ value: outcomeWord(outcome), label: outcomes[outcome] }))}
      />
    </Filters>
  )
}
