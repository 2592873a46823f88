import { useMessages } from '~/platform/i18n/react'
import { type Role, roles } from '~/platform/permissions'
import { Filters } from '~/ui/filters'
import { Select } from '~/ui/select'
import { TextField } from '~/ui/text-field'
import { memberMessages } from '../messages'
import { type MandateState, mandateStates } from '../rules/mandate'

/** Narrows the list of mandates; what is chosen stands in the address. */
export function MandateFilterForm({
  filters,
}: {
  filters: { role: Role | null; state: MandateState | null; words: string }
}) {
  const { words, mandates } = useMessages(memberMessages)
  return (
    <Filters action="/equipe/mandats" label={mandates.title}>
      <TextField name="q" type="search" label={mandates.search} defaultValue={filters.words} length="medium" />
      <Select
        name="role"
        label={mandates.role}
        placeholder={mandates.anyRole}
        defaultValue={filters.role ?? ''}
        options={roles.map((role) => ({ value: role, label: words.roles[role] }))}
      />
      <Select
        name="etat"
        label={mandates.state}
        placeholder={null}
        defaultValue={filters.state ?? 'all'}
        options={[
          { value: 'all', label: mandates.anyState },
          ...mandateStates.map((state) => ({ value: state, label: words.mandateStates[state] })),
        ]}
      />
    </Filters>
  )
}
