import { useMessages } from '~/platform/i18n/react'
import { type ActiveFilter, Filters } from '~/ui/filters'
import { Checkbox } from '~/ui/choices'
import { pageHref } from '~/ui/pagination'
import { Select } from '~/ui/select'
import { TextField } from '~/ui/text-field'
import { decisionMessages } from '../messages/decision'
import { teamMessages } from '../messages/team'
import { toolMessages } from '../messages/tools'
import { departementNames, departements } from '../rules/departements'
import { initiativeKinds } from '../rules/kinds'
import type { QueueFilter } from '../rules/queue-filter'
import { states } from '../rules/states'

const path = '/equipe/label'

/** Narrows the queue; all of it is in the address. */
export function QueueFilters({
  filter,
  instructors,
  search,
}: {
  filter: QueueFilter
  instructors: readonly { id: string; name: string }[]
  search: string
}) {
  const messages = useMessages(teamMessages).queue
  const words = useMessages(decisionMessages)
  const tools = useMessages(toolMessages)
  const without = (name: string) => {
    const params = new URLSearchParams(search)
    params.delete(name)
    return pageHref(path, params, 1)
  }
  const nameOf = (who: string) =>
    who === 'me'
      ? messages.me
      : who === 'none'
        ? messages.unassigned
        : (instructors.find(({ id }) => id === who)?.name ?? who)
  const active: ActiveFilter[] = [
    ...(filter.state === 'open'
      ? []
      : [
          {
            label: filter.state === 'all' ? messages.stateAll : words.states[filter.state],
            removeHref: without('etat'),
          },
        ]),
    ...(filter.who === 'all' ? [] : [{ label: nameOf(filter.who), removeHref: without('qui') }]),
    ...(filter.kind === null ? [] : [{ label: words.initiativeKinds[filter.kind], removeHref: without('type') }]),
    ...(filter.departement === null
      ? []
      : [
          {
            label: departements.flatMap((code) => (code === filter.departement ? departementNames[code] : [])).join(''),
            removeHref: without('departement'),
          },
        ]),
    ...(filter.late ? [{ label: tools.late, removeHref: without('retard') }] : []),
    ...(filter.text === '' ? [] : [{ label: filter.text, removeHref: without('q') }]),
  ]
  return (
    <Filters action={path} keep={{ tri: filter.sort === 'due' ? undefined : filter.sort }} active={active}>
      <TextField name="q" label={messages.filterText} defaultValue={filter.text} optional type="search" />
      <Select
        name="etat"
        label={messages.filterState}
        optional
        placeholder={null}
        defaultValue={filter.state === 'open' ? '' : filter.state}
        options={[
          { value: '', label: messages.stateOpen },
          { value: 'all', label: messages.stateAll },
          ...states.filter((state) => state !== 'draft').map((state) => ({ value: state, label: words.states[state] })),
        ]}
      />
      <Select
        name="qui"
        label={messages.filterWho}
        optional
        placeholder={null}
        defaultValue={filter.who === 'all' ? '' : filter.who}
        options={[
          { value: '', label: messages.everyone },
          { value: 'me', label: messages.me },
          { value: 'none', label: messages.unassigned },
          ...instructors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        name="type"
        label={messages.filterKind}
        optional
        placeholder={messages.allKinds}
        defaultValue={filter.kind ?? ''}
        options={initiativeKinds.map((kind) => ({ value: kind, label: words.initiativeKinds[kind] }))}
      />
      <Select
        name="departement"
        label={messages.filterDepartement}
        optional
        placeholder={messages.allDepartements}
        defaultValue={filter.departement ?? ''}
        options={departements.map((code) => ({ value: code, label: departementNames[code] }))}
      />
      <Checkbox name="retard" value="oui" label={tools.late} defaultChecked={filter.late} />
    </Filters>
  )
}
