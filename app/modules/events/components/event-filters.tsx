import { useMessages } from '~/platform/i18n/react'
import { Checkbox } from '~/ui/choices'
import { FilterLinks } from '~/ui/filter-links'
import { type ActiveFilter, Filters } from '~/ui/filters'
import { Select } from '~/ui/select'
import { departementNumbers, type EventFilter, eventQuery, kindWord } from '../event-filter'
import { eventMessages } from '../messages/events'
import { publicEventMessages } from '../messages/public'
import { eventKinds } from '../rules/event'

const path = '/rencontres'

/** Coming, past, or a month. */
export function EventPeriods({ filter, month }: { filter: EventFilter; month: string }) {
  const { list } = useMessages(publicEventMessages)
  const at = (change: Partial<EventFilter>) => path + eventQuery(filter, change)
  return (
    <FilterLinks
      label={list.period}
      links={[
        { href: at({ past: false, month: '' }), label: list.coming, isCurrent: !filter.past && !filter.month },
        { href: at({ past: true, month: '' }), label: list.past, isCurrent: filter.past && !filter.month },
        { href: at({ past: false, month }), label: list.month, isCurrent: filter.month !== '' },
      ]}
    />
  )
}

/** The list's filters, kept in the address. */
export function EventFilters({ filter }: { filter: EventFilter }) {
  const words = useMessages(eventMessages)
  const { list } = useMessages(publicEventMessages)
  const without = (change: Partial<EventFilter>) => path + eventQuery(filter, change)
  const number = departementNumbers.find((one) => one === filter.departement)
  const active: ActiveFilter[] = [
    ...(filter.kind ? [{ label: words.kinds[filter.kind], removeHref: without({ kind: '' }) }] : []),
    ...(number ? [{ label: words.departements[number], removeHref: without({ departement: '' }) }] : []),
    ...(filter.free ? [{ label: list.freeOnly, removeHref: without({ free: false }) }] : []),
    ...(filter.online ? [{ label: list.onlineOnly, removeHref: without({ online: false }) }] : []),
  ]
  return (
    <Filters
      action={path}
      active={active}
      keep={{ periode: filter.past ? 'passees' : undefined, mois: filter.month || undefined }}
    >
      <Select
        name="genre"
        label={list.kind}
        placeholder={list.everyKind}
        defaultValue={filter.kind && kindWord(filter.kind)}
        options={eventKinds.map((kind) => ({ value: kindWord(kind), label: words.kinds[kind] }))}
      />
      <Select
        name="departement"
        label={list.departement}
        placeholder={list.everyDepartement}
        defaultValue={filter.departement}
        options={departementNumbers.map((one) => ({ value: one, label: words.departements[one] }))}
      />
      <Checkbox name="en-ligne" label={list.onlineOnly} value="oui" defaultChecked={filter.online} optional />
      {filter.past ? null : (
        <Checkbox name="places" label={list.freeOnly} value="oui" defaultChecked={filter.free} optional />
      )}
    </Filters>
  )
}
